import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of the house from the top down. A room imports from itself and from rooms below it;
 * what stands on one line imports each other freely.
 */
const floors: readonly (readonly string[])[] = [
  ['pages'],
  ['layouts'],
  ['components'],
  ['queries', 'charts'],
  ['content.config.ts', 'publish', 'integrations', 'server'],
  ['loaders'],
  ['intake'],
  ['judging', 'minutes', 'published-result'],
  [
    'open-data',
    'search',
    'shortlist',
    'share-images',
    'privacy',
    'dictionary',
    'repair',
    'new-edition',
  ],
  ['contest'],
  ['tables'],
  ['schemas', 'encodings'],
  ['text', 'files', 'settings.ts', 'styles'],
];

const plainRooms = [
  'text',
  'files',
  'encodings',
  'schemas',
  'tables',
  'contest',
  'privacy',
  'open-data',
  'dictionary',
  'repair',
  'new-edition',
  'judging',
  'minutes',
  'published-result',
  'search',
  'shortlist',
  'intake',
];

async function readImports(): Promise<{ file: string; room: string; target: string }[]> {
  const found: { file: string; room: string; target: string }[] = [];
  for await (const file of glob('src/**/*.{ts,astro}')) {
    const text = await readFile(file, 'utf8');
    const inside = path.relative('src', file);
    for (const [, target = ''] of text.matchAll(/(?:from|import) '([^']+)'/g)) {
      found.push({ file: inside, room: getRoom(inside), target });
    }
  }
  return found;
}

function getRoom(file: string): string {
  return file.split('/')[0] ?? file;
}

function getFloor(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

describe('the house', () => {
  it('has every room on a floor', async () => {
    const rooms = new Set((await readImports()).map(({ room }) => room));
    expect([...rooms].filter((room) => getFloor(room) === -1)).toEqual([]);
  });

  it('imports only downwards', async () => {
    const upwards = (await readImports())
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, room, target }) => ({
        file,
        room,
        other: getRoom(path.join(path.dirname(file), target)),
      }))
      .filter(({ room, other }) => getFloor(other) < getFloor(room))
      .map(({ file, other }) => `${file} → ${other}`);
    expect(upwards).toEqual([]);
  });

  it("keeps Astro's run time out of the rooms that scripts and tests use", async () => {
    const astro = (await readImports())
      .filter(({ room }) => plainRooms.includes(room))
      .filter(({ target }) => /^astro(?::|\/(?!zod$)|$)/.test(target))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(astro).toEqual([]);
  });

  it('asks for collections only in queries, and for private data only in the gate', async () => {
    const imports = await readImports();
    const collections = imports.filter(({ target }) => target === 'astro:content');
    expect(new Set(collections.map(({ room }) => room))).toEqual(
      new Set(['queries', 'content.config.ts']),
    );
    const pagesThatReachPrivate = imports
      .filter(({ room }) => ['pages', 'layouts', 'components', 'queries'].includes(room))
      .filter(({ target }) => /loaders\/|contest\/(?:edition|load)/.test(target))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(pagesThatReachPrivate).toEqual([]);
  });
});
