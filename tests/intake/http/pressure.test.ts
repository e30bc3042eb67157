import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { describe, expect, it } from 'vitest';
import { limitTable, type LimitTable } from '../../../src/intake/guard/limit-table.ts';
import { makeLimits } from '../../../src/intake/guard/limits.ts';
import { openDesk, type DeskOptions } from './desk.ts';
import { openSheet } from './sheet.ts';
import { filled, makeForm, makeVisitor, pdf } from './visitor.ts';

const description = { name: 'Mô tả.pdf', bytes: pdf };

/** A server that takes little. */
async function openPressed(table: Partial<LimitTable>, options: DeskOptions = {}) {
  const desk = await openDesk(options);
  desk.intake.limits = makeLimits({ ...limitTable, ...table }, { salt: new Uint8Array(16) });
  const visitor = makeVisitor(desk);
  return { desk, ...visitor };
}

const wide = { free: 1000, most: 1000, windowSeconds: 600 };
const challenging = { perAddress: { free: 0, most: 100, windowSeconds: 600 }, inAll: wide };
const refusing = { perAddress: { free: 0, most: 0, windowSeconds: 600 }, inAll: wide };

function readChallenge(page: string): string {
  return (
    openSheet(page).document.querySelector('[data-challenge]')?.getAttribute('data-challenge') ?? ''
  );
}

/** As the script of the form does. */
async function solve(text: string): Promise<string> {
  const challenge = JSON.parse(text) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution });
}

describe('a form that is sent under pressure', () => {
  it('comes back whole with a challenge, and is taken once that is solved', async () => {
    const { desk, openForm, send, post, get } = await openPressed({ send: challenging });
    const key = await openForm();
    const asked = await send(key, {}, [description]);
    expect(asked.status).toBe(429);
    const page = openSheet(asked.text);
    expect(page.read('.notice')).toContain('Những gì bạn viết đã được giữ. Bấm gửi lần nữa.');
    expect(page.read('[data-challenge]')).toContain(
      'Không bật được JavaScript thì bấm “Lưu và tiếp tục sau” rồi gửi lại sau ít phút, hoặc in mẫu và nộp bản giấy.',
    );
    expect(page.fields).toMatchObject({ ...filled, key, challenge: '' });
    expect(page.read('.kept-files')).toContain('Mô tả.pdf');
    expect(desk.intake.store.listEntries('2022')).toEqual([]);
    expect(desk.intake.store.findDraft(key)?.content.files).toHaveLength(1);
    const challenge = await solve(readChallenge(asked.text));
    const sent = await post('/du-thi/', makeForm({ ...page.fields, challenge, action: 'send' }));
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    expect((await get(sent.to)).text).toContain('Mô tả.pdf');
  });

  it('is not taken with an answer that was used, forged or solved for another site', async () => {
    const { desk, openForm, send } = await openPressed({ send: challenging });
    const key = await openForm();
    const used = await solve(readChallenge((await send(key)).text));
    expect((await send(key, { challenge: used })).status).toBe(303);
    const other = await openForm();
    const open = readChallenge((await send(other)).text);
    const forged = JSON.stringify({
      challenge: JSON.parse(open) as Challenge,
      solution: { counter: 1, derivedKey: 'ab'.repeat(32) },
    });
    const foreign = await solve(
      readChallenge((await (await openPressed({ send: challenging })).send('k'.repeat(43))).text),
    );
    for (const challenge of [used, forged, foreign, '{', '"', 'null', '']) {
      const { status, text } = await send(other, { challenge });
      expect([challenge.slice(0, 20), status]).toEqual([challenge.slice(0, 20), 429]);
      expect(openSheet(text).fields).toMatchObject(filled);
      expect(readChallenge(text)).not.toBe('');
    }
    expect(desk.intake.store.listEntries('2022')).toHaveLength(1);
  });

  it('is told what is wrong with it before it is challenged, and may always be saved', async () => {
    const { openForm, send, post } = await openPressed({ send: challenging });
    const key = await openForm();
    const wrong = await send(key, { title: '' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('Điền tên bài.');
    const saved = await post('/du-thi/', makeForm({ key, ...filled, action: 'save' }));
    expect(saved.to).toBe(`/du-thi/nhap/${key}/?vua=luu`);
  });

  it('is challenged too as a correction, which stays a draft until then', async () => {
    const { desk, openForm, send, post, get } = await openPressed({});
    const key = await openForm();
    await send(key);
    desk.intake.limits = makeLimits(
      { ...limitTable, send: challenging },
      { salt: new Uint8Array() },
    );
    const path = `/du-thi/bai/${key}/sua/`;
    const fields = { ...filled, base_version: '1', title: 'Tên mới', action: 'send' };
    const asked = await post(path, makeForm(fields));
    expect(asked.status).toBe(429);
    expect((await get(`/du-thi/bai/${key}/`)).text).not.toContain('Tên mới');
    const challenge = await solve(readChallenge(asked.text));
    const sent = await post(
      path,
      makeForm({ ...openSheet(asked.text).fields, challenge, action: 'send' }),
    );
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=corrected`);
  });

  it('is refused beyond all measure with a time to come again', async () => {
    const { desk, openForm, send } = await openPressed({ send: refusing });
    const key = await openForm();
    const refused = await send(key, {}, [description]);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^(?:600|59\d)$/);
    const text = openSheet(refused.text).read('main');
    expect(text).toContain('Lúc này đang rất đông');
    expect(text).toContain('Hãy thử lại sau khoảng 10 phút.');
    expect(text).toContain('Không gửi được qua trang thì có thể nộp bản giấy.');
    expect(desk.intake.store.listDrafts('2022')).toEqual([]);
  });
});

describe('other requests under pressure', () => {
  it.each([
    ['look-up', '/du-thi/tra-cuu/'],
    ['report', '/nhan-rong/HG22-009/ap-dung/'],
    ['withdraw', `/du-thi/bai/${'k'.repeat(43)}/rut/`],
  ] as const)('of the kind “%s” are refused in words', async (kind, path) => {
    const { post, get } = await openPressed({ [kind]: refusing });
    const refused = await post(path, new URLSearchParams({ action: 'withdraw' }));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
    expect(refused.text).toContain('Lúc này đang rất đông');
    expect((await get('/du-thi/')).status).toBe(200);
  });

  it('for pages are refused in words too', async () => {
    const { get } = await openPressed({ page: refusing });
    const refused = await get('/du-thi/');
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('Lúc này đang rất đông');
  });
});

describe('the input that people do not see', () => {
  it('is told to somebody whose browser filled it in, and nothing is lost', async () => {
    const { desk, openForm, send, post } = await openPressed({});
    const key = await openForm();
    const told = await send(key, { website: 'https://example.vn' }, [description]);
    expect(told.status).toBe(400);
    const page = openSheet(told.text);
    expect(page.read('.summary')).toContain(
      'Xóa nội dung trong ô “để trống”; có thể trình duyệt đã tự điền vào đó.',
    );
    expect(page.fields).toMatchObject({ ...filled, website: '' });
    expect(desk.intake.store.listEntries('2022')).toEqual([]);
    const sent = await post('/du-thi/', makeForm({ ...page.fields, action: 'send' }));
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
  });
});
