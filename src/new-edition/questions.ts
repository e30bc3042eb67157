import { foldText, formatSlug } from '../text/normalise.ts';
import { parseClosing, parseColumn, parseIdFormat, parseInstant, type Parsed } from './answers.ts';
import type { Draft } from './draft.ts';
import type { Options } from './options.ts';
import { findHeaderOf, type Proposal } from './propose.ts';
import { findTarget, formatTarget } from './targets.ts';

/** Something only the organiser knows: asked on the terminal, or told by a flag. */
export type Question = {
  text: string;
  /** A flag that answers it, as an example. */
  flag: string;
  /** What an empty answer stands for, or null where there must be one. */
  suggestion: string | null;
  accept: (answer: string) => Parsed<Options>;
};

/** Quotes a text for a command line. */
function quote(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}

function makeTextQuestion(
  options: Options,
  key: 'name' | 'organiser',
  rest: Pick<Question, 'text' | 'flag' | 'suggestion'>,
): Question {
  return { ...rest, accept: (answer) => ({ value: { ...options, [key]: answer } }) };
}

function makeParsedQuestion(
  options: Options,
  key: 'opensAt' | 'closesAt' | 'idFormat',
  parse: (text: string) => Parsed<string>,
  rest: Pick<Question, 'text' | 'flag' | 'suggestion'>,
): Question {
  const accept = (answer: string): Parsed<Options> => {
    const parsed = parse(answer);
    return 'value' in parsed ? { value: { ...options, [key]: parsed.value } } : parsed;
  };
  return { ...rest, accept };
}

function addChoice(options: Options, header: string, columns: readonly string[]): Options {
  const choice = [foldText(header), { header, columns }] as const;
  return { ...options, columns: new Map([...options.columns, choice]) };
}

/** Asks what a header is that the program is not sure of. */
function askColumn({ options, source }: Draft, proposal: Proposal): Question {
  const { header, why, candidates } = proposal;
  const cells = source.columns.find((column) => column.header === header)?.cells ?? [];
  const examples = cells.filter((text) => text !== '').slice(0, 2);
  const shown = examples.map((text) => `“${text.replace(/\s+/g, ' ').slice(0, 60)}”`).join(', ');
  const [likeliest] = candidates;
  const choices = [
    ...candidates.map((name, index) => `  ${index + 1}. ${formatTarget(name)}`),
    '  0. bỏ qua cột này',
  ];
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

/** Asks which header fills a column that every entry must have. */
function askRequired({ options, proposals }: Draft, column: string): Question {
  const free = proposals.filter(({ header, columns }) => header !== '' && columns.length === 0);
  const headers = free.map(({ header }) => header);
  return {
    text: [
      `Cột nào của tệp là ${findTarget(column)?.column.title ?? column}?`,
      ...headers.map((header, index) => `  ${index + 1}. ${header}`),
      'Ghi số',
    ].join('\n'),
    flag: `--map "TIÊU ĐỀ TRONG TỆP=${column}"`,
    suggestion: null,
    accept: (answer) => {
      const folded = foldText(answer);
      const header = headers[Number(answer) - 1] ?? headers.find((one) => foldText(one) === folded);
      if (header === undefined) return { problem: `Không có tiêu đề “${answer}”.` };
      return { value: addChoice(options, header, [column]) };
    },
  };
}

/** Suggests how entries are numbered: the place's initials, the year, digits for all of them. */
function suggestIdFormat({ options, source, like }: Draft): string {
  const place = options.place ?? like?.contest.place ?? '';
  const initials = formatSlug(place)
    .split('-')
    .map((word) => word.charAt(0))
    .join('');
  const digits = Math.max(3, String(source.rows).length);
  const prefix = initials === '' ? 'BAI' : initials.toUpperCase().slice(0, 4);
  return `${prefix}${String(options.year).slice(2)}-${'0'.repeat(digits)}`;
}

function suggestName({ options, like }: Draft): string | null {
  if (like === null) return null;
  return like.contest.name.replaceAll(String(like.contest.year), String(options.year));
}

/** Lists what is still to be told before the folder can be made. */
export function listQuestions(draft: Draft): Question[] {
  const { options, proposals, like, fields, hasIds } = draft;
  const { year } = options;
  const questions = proposals.filter((one) => one.isDoubtful).map((one) => askColumn(draft, one));
  const isPending = (column: string) =>
    proposals.some(({ isDoubtful, candidates }) => isDoubtful && candidates.includes(column));
  const isOpen = (column: string) => findHeaderOf(proposals, column) === null && !isPending(column);
  if (isOpen('title')) questions.push(askRequired(draft, 'title'));
  if (isOpen('field') && fields?.fields.length !== 1) questions.push(askRequired(draft, 'field'));
  if (!hasIds && isOpen('id') && options.idFormat === null) {
    const suggestion = suggestIdFormat(draft);
    const text = 'Tệp không có cột mã bài. Đánh số bài theo mẫu nào?';
    const rest = { text, flag: `--id-format ${suggestion}`, suggestion };
    questions.push(makeParsedQuestion(options, 'idFormat', parseIdFormat, rest));
  }
  if (options.name === null) {
    const suggestion = suggestName(draft);
    const flag = `--name ${quote(suggestion ?? `Cuộc thi sáng kiến năm ${year}`)}`;
    const text = 'Tên đầy đủ của cuộc thi?';
    questions.push(makeTextQuestion(options, 'name', { text, flag, suggestion }));
  }
  if (options.organiser === null) {
    const suggestion = like?.contest.organiser.name ?? null;
    const flag = `--organiser ${quote(suggestion ?? 'Ban Tổ chức cuộc thi')}`;
    const text = 'Đơn vị tổ chức?';
    questions.push(makeTextQuestion(options, 'organiser', { text, flag, suggestion }));
  }
  if (options.opensAt === null) {
    const text = `Ngày bắt đầu nhận bài (ví dụ 16/8/${year})?`;
    const rest = { text, flag: `--opens ${year}-08-16`, suggestion: null };
    questions.push(makeParsedQuestion(options, 'opensAt', parseInstant, rest));
  }
  if (options.closesAt === null) {
    const text = `Ngày cuối cùng nhận bài (ví dụ 15/9/${year})?`;
    const rest = { text, flag: `--closes ${year}-09-15`, suggestion: null };
    questions.push(makeParsedQuestion(options, 'closesAt', parseClosing, rest));
  }
  if (fields === null && !isPending('field')) questions.push(askFields(options));
  return questions;
}

function askFields(options: Options): Question {
  return {
    text: 'Các lĩnh vực của cuộc thi, ngăn bằng dấu chấm phẩy?',
    flag: '--field "Cải cách thủ tục hành chính" --field "Chính quyền số"',
    suggestion: null,
    accept: (answer) => {
      const names = answer.split(';').map((name) => name.trim());
      return { value: { ...options, fields: names.filter((name) => name !== '') } };
    },
  };
}
