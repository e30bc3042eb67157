import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** How every option that takes a text is declared. */
export const text = { type: 'string' } as const;

/** How every option that stands alone is declared. */
export const flag = { type: 'boolean', default: false } as const;

/** Parses the words after a command's name; null where they are not understood. */
export function parseWords<const Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** Who acts and why, as every act on an entry must say; null where either is missing. */
export function getActor(values: { by?: string; reason?: string }): {
  by: string;
  reason: string;
} | null {
  const by = values.by?.trim() ?? '';
  const reason = values.reason?.trim() ?? '';
  return by === '' || reason === '' ? null : { by, reason };
}
