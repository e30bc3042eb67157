import { describe, expect, it } from 'vitest';
import { expectCalm, nobody, openWithEntry } from './entry-desk.ts';
import { filled, makeForm } from './visitor.ts';

describe('a key that is forged', () => {
  it('leads nowhere at any address, by any method, in the same words', async () => {
    const { desk, key, get, post } = await openWithEntry();
    const forged = [
      nobody,
      key.slice(1),
      `${key}A`,
      key.toLowerCase() === key ? key.toUpperCase() : key.toLowerCase(),
      encodeURIComponent(`${key} `),
      `%${key.charCodeAt(0).toString(16)}${key.slice(1)}`,
      `${key}%00`,
      `${key}%2f..`,
      `${key};a`,
      '%',
      '%zz',
      'x',
      '__proto__',
      'undefined',
      "' OR 1=1 --".replaceAll(' ', '%20'),
      'k'.repeat(10_000),
    ];
    const words = new Set<string>();
    for (const one of forged) {
      for (const place of [
        `nhap/${one}/`,
        ...['', 'sua/', 'rut/', 'tep/1/'].map((end) => `bai/${one}/${end}`),
      ]) {
        const { status, text } = await get(`/du-thi/${place}`);
        expect([place, status]).toEqual([place, 404]);
        words.add(text);
      }
      for (const end of ['sua/', 'rut/']) {
        const answer = await post(
          `/du-thi/bai/${one}/${end}`,
          makeForm({ action: 'withdraw', ...filled }),
        );
        expect(answer.status).toBe(404);
        words.add(answer.text);
      }
    }
    expect(words.size).toBe(1);
    expect(desk.intake.store.findEntry(key)?.state).toBe('received');
    expect(desk.intake.store.listDrafts('2022')).toEqual([]);
    expectCalm(desk);
  });

  it('in a form makes a form with a key of its own', async () => {
    const { desk, key, send } = await openWithEntry();
    for (const forged of ['', 'x', key.slice(1), `${key}A`, '../x', key.replace(/.$/, '=')]) {
      const { status, to } = await send(forged);
      expect(status).toBe(303);
      expect(to).toMatch(/^\/du-thi\/bai\/[\w-]{43}\/\?vua=received$/);
      expect(to).not.toContain(key);
    }
    expect(desk.intake.store.listEntries('2022')).toHaveLength(7);
  });

  it('opens no file by a number that is none', async () => {
    const { key, get } = await openWithEntry();
    for (const number of [
      '0',
      '2',
      '01',
      '-1',
      '1.0',
      '1e0',
      '%31',
      'abc',
      '999999999999',
      '..',
      '1%00',
    ]) {
      const path = `/du-thi/bai/${key}/tep/${number}/`;
      const { status } = number === '..' ? { status: 404 } : await get(path);
      expect([number, status]).toEqual([number, 404]);
    }
    expect((await get(`/du-thi/bai/${key}/tep/1/`)).status).toBe(200);
  });
});

describe('a receipt number that is forged', () => {
  it('is answered like one that exists', async () => {
    const { desk, key, post } = await openWithEntry();
    const { receipt = '' } = desk.intake.store.findEntry(key) ?? {};
    const numbers = [
      receipt,
      '22222222',
      'OOOO-IIII',
      '',
      '%',
      'x'.repeat(5000),
      `${receipt}A`,
      '𝟐𝟐𝟐𝟐𝟐𝟐𝟐𝟐',
    ];
    const answers = new Set<string>();
    for (const number of numbers) {
      const fields = new URLSearchParams({ receipt: number, contact: '0999 999 999' });
      const { status, text } = await post('/du-thi/tra-cuu/', fields);
      expect(status).toBe(404);
      answers.add(text.replaceAll(/value="[^"]*"/g, ''));
    }
    expect(answers.size).toBe(1);
    expectCalm(desk);
  });
});

describe('a method', () => {
  it('that an address does not know is refused with those that it knows', async () => {
    const { desk, key, ask, get } = await openWithEntry();
    const addresses = [
      ['/du-thi/', 'GET, HEAD, POST'],
      ['/du-thi/tra-cuu/', 'GET, HEAD, POST'],
      [`/du-thi/bai/${key}/`, 'GET, HEAD'],
      [`/du-thi/bai/${key}/rut/`, 'GET, HEAD, POST'],
      [`/du-thi/bai/${key}/tep/1/`, 'GET, HEAD'],
      ['/suc-khoe', 'GET, HEAD'],
      ['/404.html', 'GET, HEAD'],
    ] as const;
    for (const [path, allow] of addresses) {
      const methods = [
        'PUT',
        'DELETE',
        'OPTIONS',
        'PATCH',
        ...(allow.includes('POST') ? [] : ['POST']),
      ];
      for (const method of methods) {
        const { status, headers } = await ask(path, { method, headers: { origin: desk.url } });
        expect([path, method, status, headers.get('allow')]).toEqual([path, method, 405, allow]);
      }
    }
    expect((await get(`/du-thi/bai/${key}/`)).text).toContain('Giấy biên nhận bài dự thi');
    expectCalm(desk);
  });

  it('HEAD is answered like GET, without the page', async () => {
    const { key, ask } = await openWithEntry();
    for (const path of [
      '/du-thi/',
      `/du-thi/bai/${key}/`,
      `/du-thi/bai/${key}/tep/1/`,
      '/suc-khoe',
    ]) {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)];
      expect([path, head.status, head.text]).toEqual([path, 200, '']);
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    }
    expect((await ask(`/du-thi/bai/${nobody}/`, { method: 'HEAD' })).status).toBe(404);
  });
});
