import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openTab } from './open.ts';

type Entry = { id: string; title: string };

/** What a list shows for a query: the ids in order, and all that it says about them. */
type Shown = { ids: string[]; marked: string[]; said: string };

let browser: Browser;
let tab: Page;
let problems: string[];
let entries: Entry[];

/** Runs in the page: types a query, waits until the list answers it and reads the list. */
function typeAndRead(query: string | null): Promise<Shown> {
  const box = document.querySelector<HTMLInputElement>('input[name=q]');
  const list = document.querySelector<HTMLElement>('[data-search-results]');
  if (box === null || list === null) throw new Error('The page has no search');
  const wanted = query ?? box.value;
  const read = (): Shown => ({
    ids: Array.from(list.querySelectorAll<HTMLElement>('[data-entry-id]'), ({ dataset }) =>
      String(dataset.entryId),
    ),
    marked: Array.from(list.querySelectorAll<HTMLElement>('[data-entry-id]'), (card) =>
      Array.from(card.querySelectorAll('mark'), ({ textContent }) => textContent).join('|'),
    ),
    said: Array.from(list.querySelectorAll('.found .quiet, .remark'), (line) =>
      line.textContent.trim(),
    ).join(' '),
  });
  const answered = new Promise<Shown>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No answer to “${wanted}”`)), 10_000);
    const look = () => {
      if (list.ariaBusy === 'true' || list.dataset.query !== wanted) return;
      observer.disconnect();
      clearTimeout(late);
      resolve(read());
    };
    const observer = new MutationObserver(look);
    observer.observe(list, { attributes: true, childList: true });
    if (query === null) look();
  });
  if (query !== null) {
    box.value = query;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  return answered;
}

const ask = (query: string): Promise<Shown> => tab.evaluate(typeAndRead, query);

/** Lists the queries that do not bring what they look for to the first place. */
async function listMisses(queries: readonly (readonly [string, string])[]): Promise<string[]> {
  const misses: string[] = [];
  for (const [query, id] of queries) {
    const { ids, said } = await ask(query);
    if (ids[0] !== id) misses.push(`${query}: ${id}, not ${ids[0] ?? 'nothing'} (${said})`);
  }
  return misses;
}

async function readEntries(): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const address of ['', 'trang/2/', 'trang/3/']) {
    await tab.goto(`${inject('siteUrl')}/bai-du-thi/${address}`);
    found.push(
      ...(await tab.locator('[data-search-results] [data-entry-id]').evaluateAll((cards) =>
        cards.map((card) => ({
          id: card.getAttribute('data-entry-id') ?? '',
          title: card.querySelector('h2')?.textContent.trim() ?? '',
        })),
      )),
    );
  }
  return found;
}

beforeAll(async () => {
  browser = await openBrowser();
  ({ tab, problems } = await openTab(browser, { width: 1280, colorScheme: 'light' }));
  entries = await readEntries();
  expect(entries.length).toBeGreaterThan(60);
  await tab.goto(`${inject('siteUrl')}/bai-du-thi/`);
  await tab.getByRole('searchbox').focus();
});
afterAll(() => browser.close());

const marks = /[\u0300-\u0323]/g;
const strip = (text: string) =>
  text.normalize('NFD').replace(marks, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

/** Four words in a row of a title, as it writes them: the first that no other title has. */
function pickWords({ id, title }: Entry): string {
  const words = [...title.matchAll(/[\p{L}\p{N}]+/gu)];
  for (const [index, first] of words.entries()) {
    const last = words[index + 3];
    if (last === undefined) break;
    const text = title.slice(first.index, last.index + last[0].length);
    const isOwn = entries.every((one) => one.id === id || !strip(one.title).includes(strip(text)));
    if (isOwn && strip(text) !== text.toLowerCase()) return text;
  }
  throw new Error(`${id} has no four words of its own`);
}

type Keys = {
  tones: string;
  circumflex: string | null;
  breve: string;
  horn: string;
  stroke: string;
};
const telex: Keys = { tones: 'fsrxj', circumflex: null, breve: 'w', horn: 'w', stroke: 'd' };
const vni: Keys = { tones: '21345', circumflex: '6', breve: '8', horn: '7', stroke: '9' };
const toneMarks = '\u0300\u0301\u0309\u0303\u0323';

/** The keys of a text: each letter's shape behind it, the tone behind the word. */
function typeKeys(text: string, keys: Keys): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    let tone = '';
    const typed = Array.from(word.normalize('NFC'), (letter) => {
      if (letter === 'đ' || letter === 'Đ') return `d${keys.stroke}`;
      const [plain = '', ...own] = letter.normalize('NFD').toLowerCase();
      const shapes = own.map((mark) => {
        const place = toneMarks.indexOf(mark);
        if (place !== -1) tone = keys.tones.charAt(place);
        if (mark === '\u0302') return keys.circumflex ?? plain;
        if (mark === '\u0306') return keys.breve;
        return mark === '\u031B' ? keys.horn : '';
      });
      return plain + shapes.join('');
    });
    return typed.join('') + tone;
  });
}

const ways: readonly (readonly [string, (text: string) => string])[] = [
  ['as written', (text) => text],
  ['without diacritics', strip],
  ['in capitals', (text) => text.toUpperCase()],
  ['in decomposed Unicode', (text) => text.normalize('NFD')],
  ['with the keys of telex left in', (text) => typeKeys(text, telex)],
  ['with the keys of VNI left in', (text) => typeKeys(text, vni)],
];

describe('four words in a row of its title', () => {
  it.each(ways)('%s bring every entry first', async (_, write) => {
    const queries = entries.map((entry) => [write(pickWords(entry)), entry.id] as const);
    expect(await listMisses(queries)).toEqual([]);
  });
});

describe('an entry', () => {
  it('comes first for its whole title and for its id in any writing', async () => {
    const wanted = entries.flatMap(({ id, title }) =>
      [title, id.toLowerCase(), id.replace('-', ' ')].map((query) => [query, id] as const),
    );
    expect(await listMisses(wanted)).toEqual([]);
  });
});

const slips: readonly (readonly [string, (word: string) => string])[] = [
  ['two letters swapped', (word) => word.replace(/^(.)(.)(.)/u, '$1$3$2')],
  ['a letter left out', (word) => word.slice(0, 2) + word.slice(3)],
  ['a letter typed twice', (word) => word.charAt(0) + word],
];

/** Makes a slip in the longest word. */
function slipLongest(text: string, slip: (word: string) => string): string {
  const words = text.split(' ');
  const [longest = ''] = words.toSorted((left, right) => right.length - left.length);
  return words.with(words.indexOf(longest), slip(longest)).join(' ');
}

describe('a slip in four words of its title', () => {
  it.each(slips)('(%s) still brings every entry first', async (_, slip) => {
    const queries = entries.map(
      (entry) => [slipLongest(strip(pickWords(entry)), slip), entry.id] as const,
    );
    expect(await listMisses(queries)).toEqual([]);
  });

  it('in a marked word is put right and told', async () => {
    expect(await listMisses([['hộ tịhc đơn giản', 'HG22-016']])).toEqual([]);
    expect((await ask('hộ tịhc')).said).toContain('Đang hiện kết quả cho “hộ tịch”.');
  });
});

describe('what words mean', () => {
  it('abbreviations find what they stand for, in any case', async () => {
    expect(
      await listMisses([
        ['vbqppl', 'HG22-001'],
        ['VBQPPL', 'HG22-001'],
        ['cccd', 'HG22-045'],
      ]),
    ).toEqual([]);
    const small = await ask('cchc');
    expect(small.ids).toEqual((await ask('CCHC')).ids);
    expect(small.marked[0]?.toLowerCase()).toContain('cải cách');
  });

  it('what they stand for finds abbreviations', async () => {
    for (const query of ['hội đồng nhân dân xã', 'hoi dong nhan dan xa']) {
      const { ids, marked } = await ask(query);
      expect(ids[0]).toBe('HG22-004');
      expect(marked[0]).toContain('HĐND xã');
    }
  });

  it('marks that were typed come before other marks on the same letters', async () => {
    expect(
      await listMisses([
        ['đò', 'HG22-009'],
        ['đo', 'HG22-015'],
        ['đỏ', 'HG22-020'],
        ['tổ', 'HG22-027'],
      ]),
    ).toEqual([]);
    const { marked } = await ask('tờ');
    expect(marked.slice(0, 5).filter((found) => !/(?:^|\|)tờ(?:$|\|)/i.test(found))).toEqual([]);
  });

  it.each([
    ['ho tich', 'hộ tịch', ['HG22-016', 'HG22-009']],
    ['đất đai', 'đất đai', ['HG22-054', 'HG22-015']],
    ['kho bac', 'kho bạc', ['HG22-047', 'HG22-048', 'HG22-046']],
  ])('%s: two syllables together come before the two apart', async (query, pair, first) => {
    const { ids, marked } = await ask(query);
    expect(ids.slice(0, first.length)).toEqual(first);
    const together = marked.map((found) => found.toLowerCase().split('|').includes(pair));
    expect(together.lastIndexOf(true)).toBe(first.length - 1);
  });
});

describe('an answer', () => {
  it('is the same in a page just opened and after hundreds of other queries', async () => {
    const queries = ['ho so', 'mootj cuwar', 'cccd', 'thu tcu', 'hộ ti'];
    for (const query of queries) {
      const warm = await ask(query);
      const { tab: fresh } = await openTab(browser, { width: 1280, colorScheme: 'light' });
      await fresh.goto(
        `${inject('siteUrl')}/bai-du-thi/?${new URLSearchParams({ q: query }).toString()}`,
      );
      expect(await fresh.evaluate(typeAndRead, null), query).toEqual(warm);
      await fresh.context().close();
    }
    expect(problems).toEqual([]);
  });
});
