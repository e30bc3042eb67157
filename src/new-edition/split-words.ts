import { parseArgs } from 'node:util';
import { getNearest } from '../text/nearest.ts';
import { normaliseText } from '../text/normalise.ts';

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

/** A flag, without its hyphens. */
export type Flag = keyof typeof flags;

const flagNames = Object.keys(flags).map((name) => `--${name}`);

/** The words of a command line: what stands alone, and the values of each flag. */
export type Words = { alone: string[]; given: Map<Flag, string[]>; problems: string[] };

function isFlag(name: string): name is Flag {
  return Object.hasOwn(flags, name);
}

/** Splits a command line into words that stand alone and flags; what is wrong is listed. */
export function splitWords(words: readonly string[]): Words {
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
      const before = split.given.get(name) ?? [];
      const mayRepeat = 'multiple' in flags[name];
      if (before.length === 1 && !mayRepeat)
        split.problems.push(`${rawName} chỉ nêu được một lần.`);
      split.given.set(name, [...before, text]);
    }
  }
  return split;
}
