import { readDate, readInstant } from '../../../schemas/cells/date.ts';
import { normaliseText } from '../../../text/normalise.ts';
import { parseWords, text } from '../words.ts';

export const usage = `Cách dùng: npm run intake -- paper --template <tệp mẫu.xlsx>
           npm run intake -- paper <tệp.xlsx> --arrived "2022-09-14 15:30" [--postmarked 2022-09-12] [--attach a.pdf …] --by "Nguyễn Văn A" [--edition 2022]
`;

/** What the words after `paper` ask for. */
export type PaperOptions =
  | { kind: 'template'; edition: string | undefined; target: string }
  | {
      kind: 'enter';
      edition: string | undefined;
      workbook: string;
      /** ISO instant. */
      arrivedAt: string;
      /** ISO day; null where nothing was posted. */
      postmarkedOn: string | null;
      attachments: readonly string[];
      by: string;
    };

function readWritten<T>(
  read: (written: string) => { value: T } | object,
  written: string | undefined,
): T | null {
  const result = read(normaliseText(written ?? ''));
  return 'value' in result ? result.value : null;
}

/** Parses the words after `paper`; null where they are wrong. */
export function parsePaperOptions(words: readonly string[]): PaperOptions | null {
  const parsed = parseWords(words, {
    edition: text,
    template: text,
    arrived: text,
    postmarked: text,
    attach: { type: 'string', multiple: true, default: [] },
    by: text,
  });
  if (parsed === null) return null;
  const { edition, template, arrived, postmarked, attach, by } = parsed.values;
  const [workbook, ...more] = parsed.positionals;
  if (template !== undefined) {
    return workbook === undefined ? { kind: 'template', edition, target: template } : null;
  }
  const arrivedAt = readWritten(readInstant, arrived);
  const postmarkedOn = readWritten(readDate, postmarked);
  const isPostmarkWrong = postmarked !== undefined && postmarkedOn === null;
  const officer = by?.trim() ?? '';
  // A shell gives “--attach *.pdf” as one value and words after it.
  const isTooMuch = more.length > 0 && attach.length === 0;
  if (workbook === undefined || arrivedAt === null || isPostmarkWrong) return null;
  if (officer === '' || isTooMuch) return null;
  return {
    kind: 'enter',
    edition,
    workbook,
    arrivedAt: new Date(arrivedAt).toISOString(),
    postmarkedOn,
    attachments: [...attach, ...more],
    by: officer,
  };
}
