import { askQuestion, askToGoOn, cancelled, type Ask } from './ask.ts';
import { checkDates } from './check-dates.ts';
import { checkChoices } from './check-options.ts';
import { describeLacking } from './column-questions.ts';
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
  const problems = checkDates(first.options, first.like);
  if (problems.length > 0) return stop(2, listProblems(problems));
  const lacking = describeLacking(first);
  if (lacking.length > 0) return stop(1, listProblems(lacking));
  if (missing.length > 0 && ask === null) {
    const flags = missing.map(({ flag }) => `  ${flag}\n`).join('');
    return stop(2, `Chưa đủ để tạo thư mục, chưa ghi gì. Thêm các tham số:\n${flags}`);
  }
  if (ask === null) return { value: first };
  let draft = first;
  for (let [question] = missing; question !== undefined; [question] = listQuestions(draft)) {
    const answer = await askQuestion(question, ask);
    if (answer === null) return stop(1, cancelled);
    const { source, like } = draft;
    const wrong = [...checkChoices(answer.value, source), ...checkDates(answer.value, like)];
    if (wrong.length > 0) out(listProblems(wrong));
    else draft = makeDraft(answer.value, source, like);
    const gone = describeLacking(draft);
    if (gone.length > 0) return stop(1, listProblems(gone));
  }
  const isChanged = draft.options.columns !== first.options.columns;
  if (isChanged) out(`\n${formatPreview(draft, file)}\n`);
  if (draft.options.isConfirmed) return { value: draft };
  const goOn = await askToGoOn(`Tạo thư mục ${draft.options.year} như trên?`, ask);
  return goOn ? { value: draft } : stop(1, cancelled);
}
