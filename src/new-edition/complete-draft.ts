import { askQuestion, askToGoOn, cancelled, type Ask } from './ask.ts';
import { checkChoices, checkPeriod } from './check-options.ts';
import { makeDraft, type Draft } from './draft.ts';
import { stop, type Outcome } from './outcome.ts';
import { formatPreview } from './preview.ts';
import { listQuestions } from './questions.ts';

/** How the command speaks: `ask` is null where nobody answers. */
export type Terminal = { out: (text: string) => void; ask: Ask | null };

/** Formats problems of the answers, one a line. */
export function listProblems(problems: readonly string[]): string {
  return problems.map((problem) => `${problem}\n`).join('');
}

/** Completes a draft by asking; without a terminal, lists every flag that is missing. */
export async function completeDraft(
  first: Draft,
  file: string,
  terminal: Terminal,
): Promise<Outcome<Draft>> {
  const { ask, out } = terminal;
  const missing = listQuestions(first);
  const problems = checkPeriod(first.options);
  if (problems.length > 0) return stop(2, listProblems(problems));
  if (missing.length > 0 && ask === null) {
    const flags = missing.map(({ flag }) => `  ${flag}\n`).join('');
    return stop(2, `Chưa đủ để tạo thư mục, chưa ghi gì. Thêm các tham số:\n${flags}`);
  }
  if (ask === null) return { value: first };
  let draft = first;
  for (let [question] = missing; question !== undefined; [question] = listQuestions(draft)) {
    const options = await askQuestion(question, ask);
    if (options === null) return stop(1, cancelled);
    const wrong = [...checkChoices(options, draft.source), ...checkPeriod(options)];
    if (wrong.length > 0) out(listProblems(wrong));
    else draft = makeDraft(options, draft.source, draft.like);
  }
  const isChanged = draft.options.columns !== first.options.columns;
  if (isChanged) out(`\n${formatPreview(draft, file)}\n`);
  if (draft.options.isConfirmed) return { value: draft };
  const goOn = await askToGoOn(`Tạo thư mục ${draft.options.year} như trên?`, ask);
  return goOn ? { value: draft } : stop(1, cancelled);
}
