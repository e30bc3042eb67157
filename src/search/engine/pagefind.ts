/** What this program uses of Pagefind in the browser. */
export type PagefindResult = {
  /** Its name of the record, language first: `vi_1a2b3c4`. */
  id: string;
  /** Places of the words that were found, counted in words. */
  words: number[];
};

export type Pagefind = {
  options: (options: { exactDiacritics: boolean }) => Promise<void>;
  init: (language: string) => Promise<void>;
  /** Loads the files of the index that hold these words. */
  preload: (words: string) => Promise<void>;
  search: (words: string) => Promise<{ results: PagefindResult[] }>;
};

type PagefindModule = { createInstance: (options: { noWorker: boolean }) => Pagefind };

/**
 * Loads Pagefind from the site. It runs beside the page's own script, not in a worker: that saves
 * a file of 12 KB, and a search of one word takes a few milliseconds.
 */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const address = `${folder}pagefind.js`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // One of its own: what the module keeps for itself stays broken once a file could not be loaded.
  const pagefind = createInstance({ noWorker: true });
  await pagefind.init('vi');
  return pagefind;
}
