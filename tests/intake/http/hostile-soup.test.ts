import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitTable } from '../../../src/intake/guard/limit-table.ts';
import { makeLimits } from '../../../src/intake/guard/limits.ts';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { instants, openDesk, type Desk } from './desk.ts';
import { hostileTexts, leak, listForeign } from './hostile-texts.ts';
import { openSheet } from './sheet.ts';
import { filled, makeVisitor, pdf } from './visitor.ts';

const answers = [200, 303, 400, 404, 405, 408, 409, 413, 415, 429];
const keys = ['a', 'b', 'c'].map((letter) => letter.repeat(43));
const names = [
  ...Object.keys(filled),
  ...[
    'conclusion',
    'consent_text',
    'first_applied_on',
    'authors.1.name',
    'authors.1.share_percent',
  ],
  ...['key', 'base_version', 'draft', 'remove_file', 'challenge', 'website', 'receipt', 'contact'],
  ...['unit_code', 'status', 'started_on', 'reporter_name', 'reporter_phone', '__proto__', ''],
];
const places = [
  '/du-thi/',
  '/du-thi/tra-cuu/',
  '/nhan-rong/HG22-009/ap-dung/',
  '/nhan-rong/x/ap-dung/',
  ...keys.flatMap((key) => [
    `/du-thi/nhap/${key}/`,
    `/du-thi/bai/${key}/`,
    `/du-thi/bai/${key}/sua/`,
    `/du-thi/bai/${key}/rut/`,
    `/du-thi/bai/${key}/tep/1/`,
  ]),
];

const text = fc.oneof(
  fc.constantFrom(
    ...Object.values(hostileTexts),
    ...Object.values(filled),
    '',
    '1',
    '2',
    'on',
    'có',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const field = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, fc.string()),
  text,
);
const file = fc.record({
  input: fc.constantFrom('files', 'files', 'files', 'title', 'other'),
  name: fc.oneof(text, fc.constant('a.pdf')),
  bytes: fc.oneof(
    fc.constant(pdf),
    fc.uint8Array({ maxLength: 30 }).map((more) => new Uint8Array([...pdf, ...more])),
    fc.uint8Array({ maxLength: 60 }),
  ),
});
const soup = fc.record({
  place: fc.constantFrom(...places),
  method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'GET', 'PUT'),
  isFilled: fc.boolean(),
  key: fc.constantFrom(...keys),
  action: fc.constantFrom('send', 'send', 'save', 'add-author', 'remove-author.0', 'x'),
  fields: fc.array(field, { maxLength: 8 }),
  files: fc.array(file, { maxLength: 2 }),
  isEncoded: fc.boolean(),
  at: fc.constantFrom(instants.open, instants.open, instants.lastSecond, instants.afterGrace),
});
type Soup = typeof soup extends fc.Arbitrary<infer Value> ? Value : never;

function makeBody({ isFilled, key, action, fields, files, isEncoded }: Soup): BodyInit {
  const typed = [...fields, ...Object.entries({ ...(isFilled ? filled : {}), key, action })];
  if (isEncoded) return new URLSearchParams(typed);
  const form = new FormData();
  for (const [name, value] of typed) form.append(name, value);
  for (const { input, name, bytes } of files) {
    form.append(input, new Blob([new Uint8Array(bytes)]), name);
  }
  return form;
}

async function send(desk: Desk, soup: Soup): Promise<number> {
  desk.setClock(soup.at);
  const { place, method } = soup;
  const body = method === 'GET' ? null : makeBody(soup);
  const init = { method, body, headers: { origin: desk.url } };
  const { status, text: page, to, headers } = await makeVisitor(desk).ask(place, init);
  expect(answers).toContain(status);
  if (status === 303) expect(to).toMatch(/^\/du-thi\/(?:bai|nhap)\/[\w-]{43}\//);
  if (!headers.get('content-type')?.startsWith('text/html')) return status;
  expect(page).not.toMatch(leak);
  const sheet = openSheet(page);
  expect(listForeign(sheet)).toEqual([]);
  expect(sheet.document.querySelectorAll('h1')).toHaveLength(1);
  return status;
}

describe('whatever is sent, in whatever order', () => {
  it('is answered calmly, and the store stays whole', async () => {
    const desk = await openDesk();
    const wide = { free: 1e9, most: 1e9, windowSeconds: 600 };
    const counts = { perAddress: wide, inAll: wide };
    const all = Object.fromEntries(Object.keys(limitTable).map((kind) => [kind, counts]));
    desk.intake.limits = makeLimits({ ...limitTable, ...all }, { salt: new Uint8Array(16) });
    const { send: sendWhole } = makeVisitor(desk);
    for (const key of keys) await sendWhole(key, {}, [{ name: 'a.pdf', bytes: pdf }]);
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(soup, { minLength: 1, maxLength: 8 }), async (soups) => {
        for (const one of soups) seen.add(await send(desk, one));
        const files = await Array.fromAsync(desk.intake.files.listFiles());
        const onDisk = files.map(({ sha256 }) => ({ sha256, computedSha256: sha256 }));
        const findings = await verifyStore(path.join(desk.folder, 'intake'), onDisk);
        // Of a form that was refused the files stay for a while.
        expect(findings.filter(({ code }) => code !== 'file-orphan')).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(desk.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining([200, 303, 400, 404, 405]));
  });
});
