import { foldText } from '../text/normalise.ts';
import { parseColumn } from './answers.ts';
import type { Draft } from './draft.ts';
import type { Options } from './options.ts';
import { findHeaderOf, type Proposal } from './propose.ts';
import { findChoice, listChoices, quote, type OptionQuestion } from './question.ts';
import { findTarget, formatTarget } from './targets.ts';

function addChoice(options: Options, header: string, columns: readonly string[]): Options {
  const choice = [foldText(header), { header, columns }] as const;
  return { ...options, columns: new Map([...options.columns, choice]) };
}

/** Asks what a header is that the program is not sure of. */
export function askColumn({ options, source }: Draft, proposal: Proposal): OptionQuestion {
  const { header, why, candidates } = proposal;
  const cells = source.columns.find((column) => column.header === header)?.cells ?? [];
  const examples = cells.filter((text) => text !== '').slice(0, 2);
  const shown = examples.map((text) => `“${text.replace(/\s+/g, ' ').slice(0, 60)}”`).join(', ');
  const [likeliest] = candidates;
  const choices = [...listChoices(candidates.map(formatTarget)), '  0. bỏ qua cột này'];
  const title = `Cột “${header}” của tệp là gì? (${why}${shown === '' ? '' : `; ví dụ ${shown}`})`;
  const ignore = `--ignore ${quote(header)}`;
  return {
    text: [title, ...choices, 'Ghi số, hoặc tên cột khác'].join('\n'),
    flag:
      likeliest === undefined ? ignore : `--map ${quote(`${header}=${likeliest}`)} hoặc ${ignore}`,
    suggestion: null,
    accept: (answer) => {
      if (answer === '0') return { value: addChoice(options, header, []) };
      const column = parseColumn(candidates[Number(answer) - 1] ?? answer);
      return 'value' in column ? { value: addChoice(options, header, [column.value]) } : column;
    },
  };
}

/** Tells that a question which is open already may give a column. */
export function isPending({ proposals }: Draft, column: string): boolean {
  return proposals.some(({ isDoubtful, candidates }) => isDoubtful && candidates.includes(column));
}

/** Tells that neither a header nor a question which is open already gives a column. */
export function isOpen(draft: Draft, column: string): boolean {
  return findHeaderOf(draft.proposals, column) === null && !isPending(draft, column);
}

/** Lists the columns that every entry must have and no header is known to give. */
export function listRequired(draft: Draft): string[] {
  const isFieldShared = draft.fields?.fields.length === 1;
  return ['title', 'field'].filter(
    (column) => isOpen(draft, column) && !(column === 'field' && isFieldShared),
  );
}

/** Lists the headers that may still give a column. */
function listFree({ proposals }: Draft): string[] {
  const free = proposals.filter(({ header, columns }) => header !== '' && columns.length === 0);
  return free.map(({ header }) => header);
}

function getTitle(column: string): string {
  return findTarget(column)?.column.title ?? column;
}

/** Asks which header gives a column that every entry must have. */
export function askRequired(draft: Draft, column: string): OptionQuestion {
  const headers = listFree(draft);
  return {
    text: [`Cột nào của tệp là ${getTitle(column)}?`, ...listChoices(headers), 'Ghi số'].join('\n'),
    flag: `--map "TIÊU ĐỀ TRONG TỆP=${column}"`,
    suggestion: null,
    accept: (answer) => {
      const header = findChoice(answer, headers);
      if (header === undefined) return { problem: `Không có tiêu đề “${answer}”.` };
      return { value: addChoice(draft.options, header, [column]) };
    },
  };
}

/** Says which columns the file lacks: every header gives another one, so none can be asked for. */
export function describeLacking(draft: Draft): string[] {
  if (listFree(draft).length > 0) return [];
  return listRequired(draft).map((column) => {
    const other =
      column === 'field' ? '; mọi bài cùng một lĩnh vực thì nêu --field "Tên lĩnh vực"' : '';
    return `Tệp không có cột ${getTitle(column)}: mọi tiêu đề đã dùng cho cột khác. Thêm cột vào tệp, hoặc chọn lại bằng --map "TIÊU ĐỀ TRONG TỆP=${column}"${other}.`;
  });
}
