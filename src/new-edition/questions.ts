import { formatSlug } from '../text/normalise.ts';
import { parseClosing, parseIdFormat, parseInstant, type Parsed } from './answers.ts';
import { askColumn, askRequired, isOpen, isPending, listRequired } from './column-questions.ts';
import type { Draft } from './draft.ts';
import type { Options } from './options.ts';
import { quote, type OptionQuestion } from './question.ts';

function makeTextQuestion(
  options: Options,
  key: 'name' | 'organiser',
  rest: Pick<OptionQuestion, 'text' | 'flag' | 'suggestion'>,
): OptionQuestion {
  return { ...rest, accept: (answer) => ({ value: { ...options, [key]: answer } }) };
}

function makeParsedQuestion(
  options: Options,
  key: 'opensAt' | 'closesAt' | 'idFormat',
  parse: (text: string) => Parsed<string>,
  rest: Pick<OptionQuestion, 'text' | 'flag' | 'suggestion'>,
): OptionQuestion {
  const accept = (answer: string): Parsed<Options> => {
    const parsed = parse(answer);
    return 'value' in parsed ? { value: { ...options, [key]: parsed.value } } : parsed;
  };
  return { ...rest, accept };
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
export function listQuestions(draft: Draft): OptionQuestion[] {
  const { options, proposals, like, fields, hasIds } = draft;
  const { year } = options;
  const questions = [
    ...proposals.filter((one) => one.isDoubtful).map((one) => askColumn(draft, one)),
    ...listRequired(draft).map((column) => askRequired(draft, column)),
  ];
  if (!hasIds && isOpen(draft, 'id') && options.idFormat === null) {
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
  if (fields === null && !isPending(draft, 'field')) questions.push(askFields(options));
  return questions;
}

function askFields(options: Options): OptionQuestion {
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
