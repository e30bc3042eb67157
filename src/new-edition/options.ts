import { foldText } from '../text/normalise.ts';
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
import type { DayOrder } from './day-order.ts';
import type { Choice, Choices } from './propose.ts';
import { splitWords, type Flag, type Words } from './split-words.ts';

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
  dayOrder: DayOrder | null;
  /** True where the preview needs no confirmation. */
  isConfirmed: boolean;
};

/** What a command line asks for. */
type CommandLine =
  { kind: 'options'; options: Options } | { kind: 'help' } | { kind: 'wrong'; problems: string[] };

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
  if (given.has('defence-to') && !given.has('defence-from')) {
    problems.push('--defence-to phải đi cùng --defence-from.');
  }
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
