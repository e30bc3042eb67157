import { parseArgs } from 'node:util';

/** What the words after `collect` ask for. */
export type CollectOptions = {
  edition: string | undefined;
  round: string | undefined;
  /** Files and folders with the judges' workbooks. */
  from: readonly string[];
  mayReplace: boolean;
  acceptedChanges: readonly string[];
};

export const usage =
  'Cách dùng: npm run judging -- collect [--edition 2022] [--round vong-1] --from <thư mục hoặc các tệp> [--replace] [--accept-changed <mã bài>]\n';

function isWrongWord(error: unknown): boolean {
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

/** Parses the words after `collect`; null where they are wrong. */
export function parseOptions(words: readonly string[]): CollectOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        edition: { type: 'string' },
        round: { type: 'string' },
        from: { type: 'string', multiple: true, default: [] },
        replace: { type: 'boolean', default: false },
        'accept-changed': { type: 'string', multiple: true, default: [] },
      },
    });
    // A shell gives “--from phieu/*.xlsx” as one value and words after it.
    if (values.from.length === 0) return null;
    return {
      edition: values.edition,
      round: values.round,
      from: [...values.from, ...positionals],
      mayReplace: values.replace,
      acceptedChanges: values['accept-changed'],
    };
  } catch (error) {
    if (isWrongWord(error)) return null;
    throw error;
  }
}
