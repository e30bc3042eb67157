import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { encodePartEnd } from './encode-word.ts';

/** A file to publish, by its path from the root of the site. */
export type SearchFile = { path: string; content: string | Uint8Array };

/** Pagefind's files, and its names of the records in the order in which they were given. */
export type PagefindFiles = { files: SearchFile[]; ids: string[] };

/** So many positions close a file of the index; Pagefind has no setting for it. */
const positionsInPart = 20_000;

/** What a browser needs: not Pagefind's own user interfaces, nor the texts, which stand in cards. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.\w+\.pagefind|[^/]+\.pf_meta|index\/.+)$/;

const language = 'vi';

/** Texts that are sent to Pagefind's process before its answer to the first is awaited. */
const underWay = 100;

async function addText(index: PagefindIndex, url: string, content: string): Promise<void> {
  const { errors } = await index.addCustomRecord({ url, content, language });
  if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join(', ')}`);
}

/** Reads Pagefind's names of records by their addresses, out of the texts that it keeps of them. */
function readIds(files: readonly { path: string; content: Uint8Array }[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const [, id] = /^fragment\/vi_(\w+)\.pf_fragment$/.exec(path) ?? [];
    const [, url] =
      id === undefined ? [] : (/"url":"(\w+)"/.exec(gunzipSync(content).toString()) ?? []);
    if (id !== undefined && url !== undefined) ids.set(url, id);
  }
  return ids;
}

function getId(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`Pagefind did not keep the record ${name}`);
  return id;
}

/** A record as Pagefind is given it: a name no other has, and encoded words joined by spaces. */
export type PagefindText = { name: string; content: string };

/**
 * Has Pagefind index texts. Its names of the records, in their order, change with `name` as well
 * as with the words.
 * @param cuts folded words after which a file of the index ends
 */
export async function buildPagefind(
  texts: readonly PagefindText[],
  cuts: readonly string[],
): Promise<PagefindFiles> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  try {
    for (let first = 0; first < texts.length; first += underWay) {
      const some = texts.slice(first, first + underWay);
      await Promise.all(some.map(({ name, content }) => addText(index, name, content)));
    }
    // One more record, which no search asks for, fills each file up after its last word.
    const filling = cuts.map((word) => `${encodePartEnd(word)} `.repeat(positionsInPart)).join('');
    if (filling !== '') await addText(index, 'cuts', filling);
    const { files } = await index.getFiles();
    const ids = readIds(files);
    return {
      ids: texts.map(({ name }) => getId(ids, name)),
      files: files
        .filter(({ path }) => needed.test(path))
        .map(({ path, content }) => ({ path: `/pagefind/${path}`, content })),
    };
  } finally {
    await close();
  }
}
