import type { Store } from './api.ts';
import { hashText } from './canonical.ts';
import { formatContent } from './content.ts';
import { parseNumber } from './number.ts';
import type { RequireFiles } from './require-files.ts';
import type { Tables } from './tables.ts';
import type { Write } from './writer.ts';

/** Makes the functions for what people typed and did not send. */
export function makeDrafts(
  { drafts, takeNumber }: Tables,
  write: Write,
  requireFiles: RequireFiles,
): Pick<Store, 'saveDraft' | 'removeDraft' | 'findDraft' | 'findDraftByNumber' | 'listDrafts'> {
  return {
    saveDraft({ key, content, ...draft }) {
      const keyHash = hashText(key);
      const stored = formatContent(content);
      return write(() => {
        requireFiles(content.files);
        const number = drafts.findByKeyHash(keyHash)?.record.number ?? takeNumber();
        drafts.keep({ ...draft, number, keyHash, content: stored });
        return { ...draft, number, content };
      });
    },
    removeDraft: (key) => write(() => drafts.remove(hashText(key))),
    findDraft: (key) => drafts.findByKeyHash(hashText(key))?.record ?? null,
    findDraftByNumber: (number) => drafts.findByNumber(parseNumber(number) ?? '')?.record ?? null,
    listDrafts: (edition) => drafts.list(edition),
  };
}
