import { parseArgs } from 'node:util';
import { foldText, normaliseText } from '../text/normalise.ts';
import { getNearest } from '../text/nearest.ts';
import {
  parseClosing,
  parseColumnChoice,
  parseDay,
  parseDayOrder,
  parseIdFormat,
  parseInstant,
  parseYear,
  type Parsed,
} from './answers.ts';
import type { Choice, Choices } from './propose.ts';

/** What the organiser has told so far, by flags or by answers; null is not known yet. */
export type Options = {
  year: number;
  /** Path of the file that the entries are read from. */
  from: string;
  sheet: string | null;
  /** Folder of the edition to take rounds and the like from; "none" for no edition. */
  like: string | null;
  name: string | null;
  shortName: string | null;
  organiser: string | null;
  receivingOffice: string | null;
  place: string | null;
  opensAt: string | null;
  /** First instant after the time for entries. */
  closesAt: string | null;
  finalistsAt: string | null;
  defenceStartsOn: string | null;
  defenceEndsOn: string | null;
  awardsAt: string | null;
  fields: readonly string[];
  columns: Choices;
  idFormat: string | null;
  dayOrder: 'day-first' | 'month-first' | null;
  /** True where the preview needs no confirmation. */
  isConfirmed: boolean;
};

/** What a command line asks for. */
export type CommandLine =
  { kind: 'options'; options: Options } | { kind: 'help' } | { kind: 'wrong'; problems: string[] };

const flags = {
  from: { type: 'string' },
  sheet: { type: 'string' },
  like: { type: 'string' },
  name: { type: 'string' },
  'short-name': { type: 'string' },
  organiser: { type: 'string' },
  'receiving-office': { type: 'string' },
  place: { type: 'string' },
  opens: { type: 'string' },
  closes: { type: 'string' },
  finalists: { type: 'string' },
  'defence-from': { type: 'string' },
  'defence-to': { type: 'string' },
  awards: { type: 'string' },
  field: { type: 'string', multiple: true },
  map: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
  'id-format': { type: 'string' },
  dates: { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Flag = keyof typeof flags;

/** Every flag, as it is written. */
export const flagNames = Object.keys(flags).map((name) => `--${name}`);

/** The words of a command line: what stands alone, and the values of each flag. */
type Words = { alone: string[]; given: Map<Flag, string[]>; problems: string[] };

function isFlag(name: string): name is Flag {
  return Object.hasOwn(flags, name);
}

function splitWords(words: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: [...words],
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const split: Words = { alone: [], given: new Map(), problems: [] };
  for (const token of tokens) {
    if (token.kind === 'positional') split.alone.push(normaliseText(token.value));
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isFlag(name)) {
      const nearest = getNearest(rawName, flagNames);
      const asked = nearest === null ? '' : ` Có phải là ${nearest}?`;
      split.problems.push(`Không có tham số ${rawName}.${asked}`);
    } else if (flags[name].type === 'boolean') {
      if (value !== undefined) split.problems.push(`${rawName} không nhận giá trị.`);
      split.given.set(name, []);
    } else {
      const text = normaliseText(value ?? '');
      const isNextFlag = token.inlineValue === false && flagNames.includes(text);
      if (text === '' || isNextFlag) split.problems.push(`${rawName} thiếu giá trị.`);
      split.given.set(name, [...(split.given.get(name) ?? []), text]);
    }
  }
  return split;
}

/** Joins what was said of each header: which columns it fills. */
function parseChoices({ given, problems }: Words): Choices {
  const choices = new Map<string, Choice>();
  for (const text of given.get('map') ?? []) {
    const choice = parseColumnChoice(text);
    if ('problem' in choice) {
      problems.push(`--map: ${choice.problem}`);
      continue;
    }
    const { header, column } = choice.value;
    const folded = foldText(header);
    const columns = [...(choices.get(folded)?.columns ?? []), column];
    choices.set(folded, { header, columns });
  }
  for (const header of given.get('ignore') ?? []) {
    const folded = foldText(header);
    if (choices.has(folded)) problems.push(`“${header}” có cả ở --map và --ignore.`);
    choices.set(folded, { header, columns: [] });
  }
  return choices;
}

/** Reads a command line; every problem in it is listed. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const split = splitWords(words);
  const { alone, given, problems } = split;
  if (given.has('help')) return { kind: 'help' };
  const getText = (flag: Flag): string | null => given.get(flag)?.at(-1) ?? null;
  const get = <T>(flag: Flag, parse: (text: string) => Parsed<T>): T | null => {
    const text = getText(flag);
    if (text === null || text === '') return null;
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    problems.push(`--${flag}: ${parsed.problem}`);
    return null;
  };
  const year = parseYear(alone[0] ?? '');
  if ('problem' in year) problems.push(year.problem);
  for (const word of alone.slice(1)) problems.push(`Không rõ “${word}” là gì.`);
  if (!given.has('from')) problems.push('Thiếu --from, ví dụ --from danh-sach.xlsx');
  const defenceStartsOn = get('defence-from', parseDay);
  const options: Options = {
    year: 'value' in year ? year.value : 0,
    from: getText('from') ?? '',
    sheet: getText('sheet'),
    like: getText('like'),
    name: getText('name'),
    shortName: getText('short-name'),
    organiser: getText('organiser'),
    receivingOffice: getText('receiving-office'),
    place: getText('place'),
    opensAt: get('opens', parseInstant),
    closesAt: get('closes', parseClosing),
    finalistsAt: get('finalists', parseInstant),
    defenceStartsOn,
    defenceEndsOn: get('defence-to', parseDay) ?? defenceStartsOn,
    awardsAt: get('awards', parseInstant),
    fields: given.get('field') ?? [],
    columns: parseChoices(split),
    idFormat: get('id-format', parseIdFormat),
    dayOrder: get('dates', parseDayOrder),
    isConfirmed: given.has('yes'),
  };
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'options', options };
}
