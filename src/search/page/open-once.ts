import type { OpenSearch, SearchList } from '../answer.ts';
import type { Kind } from '../record.ts';

/** Makes a function that opens a list at its first call; after a failure the next call tries again. */
export function makeOpener(
  openSearch: OpenSearch,
  scope: readonly Kind[],
): () => Promise<SearchList> {
  let opened: Promise<SearchList> | null = null;
  return () => {
    opened ??= openSearch(scope).catch((problem: unknown) => {
      opened = null;
      throw problem;
    });
    return opened;
  };
}
