import type { Loader, LoaderContext } from 'astro/loaders';
import type { PublicData, PublicText } from '../contest/public-data.ts';
import type { ContentKind } from '../schemas/content/index.ts';
import { markAbbreviations } from '../text/abbreviations.ts';
import { getSettings } from '../settings.ts';
import { forgetPublicData, getPublicData } from './public-data.ts';

type Fill = (context: LoaderContext, data: PublicData) => Promise<void> | void;

function watch({ watcher }: LoaderContext, reload: () => Promise<void>): void {
  if (watcher === undefined) return;
  const { dataDir, contentDir } = getSettings();
  const folders = [dataDir, contentDir];
  watcher.add(folders);
  watcher.on('change', (file) => {
    if (folders.some((folder) => file.startsWith(folder))) void reload();
  });
}

function makeLoader(name: string, fill: Fill): Loader {
  return {
    name: `contest-${name}`,
    load: async (context) => {
      const reload = async () => {
        const data = await getPublicData();
        context.store.clear();
        await fill(context, data);
      };
      await reload();
      watch(context, async () => {
        forgetPublicData();
        await reload();
      });
    },
  };
}

/** A collection of records of the public view, each under its own id. */
export function recordLoader<T extends object>(
  name: string,
  pick: (data: PublicData) => readonly T[],
  getId: (record: T) => string,
): Loader {
  return makeLoader(name, (context, data) => {
    for (const record of pick(data)) {
      const value = record as Record<string, unknown>;
      const digest = context.generateDigest(value);
      context.store.set({ id: getId(record), data: value, digest });
    }
  });
}

/** A collection of texts of one kind, rendered from Markdown. */
export function textLoader(kind: ContentKind): Loader {
  return makeLoader(kind, async (context, data) => {
    for (const text of data.texts) {
      if (text.kind !== kind) continue;
      const rendered = await context.renderMarkdown(text.body);
      const html = markAbbreviations(rendered.html, data.synonyms);
      const { edition, slug } = text;
      context.store.set({
        id: getTextId(text),
        data: { ...text.data, edition, slug },
        body: text.body,
        rendered: { ...rendered, html },
        filePath: text.file,
        digest: context.generateDigest({ ...text }),
      });
    }
  });
}

function getTextId({ edition, slug }: PublicText): string {
  return `${edition}/${slug}`;
}
