import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { expectCalm, openWithEntry } from './entry-desk.ts';
import { leak, listForeign } from './hostile-texts.ts';
import { makeHead, sendRaw } from './raw.ts';
import { openSheet } from './sheet.ts';
import { filled, makeForm, makeVisitor } from './visitor.ts';

const type = 'Content-Type: application/x-www-form-urlencoded';

describe('a target that no link has', () => {
  const targets = [
    '//evil.example',
    '//evil.example/du-thi/',
    '//du-thi/',
    '/du-thi//',
    '/du-thi/%2e%2e/',
    '/du-thi/../du-thi/',
    '/du-thi/bai/../../x/',
    '/du-thi/%',
    '/du-thi/bai/%ff%fe/',
    '/%00',
    '/\\evil.example',
    '/du-thi/?vua=%3Cscript%3E',
    '/du-thi/?%',
    '/du-thi?a=[&b=]',
    '/du-thi/#/../',
    'http://evil.example/du-thi/',
    'https://evil.example:99999/',
    'javascript:alert(1)',
    '*',
    '/nhan-rong/%2e%2e/ap-dung/',
    '/nhan-rong/../ap-dung/',
    `/du-thi/nhap/${'../'.repeat(20)}etc/passwd/`,
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc/passwd',
    '/intake/intake.db',
    `/${'x'.repeat(12_000)}`,
  ];

  it.each(targets)('%j is answered calmly, and leads to no other site', async (target) => {
    const desk = await openDesk();
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
      const headers = ['Host: 127.0.0.1', 'Origin: http://127.0.0.1', 'Content-Length: 0'];
      const { status, answer } = await sendRaw(desk, makeHead(`${method} ${target}`, headers));
      expect([method, status]).toEqual([method, expect.toSatisfy((code: number) => code < 500)]);
      expect(status).toBeGreaterThanOrEqual(200);
      expect(answer).not.toMatch(/\r\nLocation: (?!\/[^/])/i);
      expect(answer).not.toMatch(leak);
      expect(answer).not.toContain('evil.example');
      expect(listForeign(openSheet(answer.slice(answer.indexOf('\r\n\r\n'))))).toEqual([]);
    }
    expectCalm(desk);
  });
});

describe('a host that is not the site', () => {
  const hosts = [
    '',
    'evil.example',
    'evil.example:80@127.0.0.1',
    '"><script>alert(1)</script>',
    'evil.example/path?x#y',
    '[::1',
    '%',
    'a b',
    'ví-dụ.vn',
  ];

  it.each(hosts)('(%j) sends nobody elsewhere', async (host) => {
    const { desk, key } = await openWithEntry();
    const body = new URLSearchParams({
      ...filled,
      title: 'Tên khác',
      key,
      action: 'send',
    }).toString();
    const own = [`Host: ${host}`, 'Origin: https://cuocthi.example.vn'];
    const post = [...own, type, `Content-Length: ${body.length}`];
    const sent = await sendRaw(desk, makeHead('POST /du-thi/', post) + body);
    expect([303, 400]).toContain(sent.status);
    if (sent.status === 303)
      expect(sent.answer).toContain(`Location: /du-thi/bai/${key}/?vua=corrected\r\n`);
    const shown = await sendRaw(desk, makeHead(`GET /du-thi/bai/${key}/`, own));
    expect([200, 400]).toContain(shown.status);
    const sheet = openSheet(shown.answer.slice(shown.answer.indexOf('\r\n\r\n')));
    expect(listForeign(sheet)).toEqual([]);
    const links = [...sheet.document.querySelectorAll('a[href], form[action]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '',
    );
    const inside = /^(?:[/#](?!\/)|https:\/\/cuocthi\.example\.vn\/|http:\/\/127\.0\.0\.1\/)/;
    expect(links.filter((link) => !inside.test(link))).toEqual([]);
    expectCalm(desk);
  });

  it('is the site itself in capitals, with its port, and where none is named', async () => {
    const { desk, key } = await openWithEntry();
    const path = `/du-thi/bai/${key}/`;
    const link = `https://cuocthi.example.vn${path}`;
    for (const host of ['cuocthi.example.vn', 'CuocThi.Example.VN', 'cuocthi.example.vn:443']) {
      const { answer } = await sendRaw(desk, makeHead(`GET ${path}`, [`Host: ${host}`]));
      expect([host, answer.includes(link)]).toEqual([host, true]);
    }
    expect((await sendRaw(desk, `GET ${path} HTTP/1.0\r\n\r\n`)).answer).toContain(link);
    expect((await sendRaw(desk, makeHead(`GET ${path}`, []))).status).toBe(400);
  });
});

describe('an origin', () => {
  const strangers: readonly Readonly<Record<string, string>>[] = [
    {},
    { origin: 'null' },
    { origin: 'http://evil.example' },
    { origin: 'http://cuocthi.example.vn' },
    { origin: 'https://cuocthi.example.vn.evil.example' },
    { origin: 'https://cuocthi.example.vn:8443' },
    { origin: 'javascript:alert(1)' },
    { origin: '' },
    { referer: 'http://evil.example/https://cuocthi.example.vn/' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', referer: 'https://cuocthi.example.vn/' },
  ];

  it.each(strangers)(
    'that is not the site (%j) is refused in words, and nothing is kept',
    async (headers) => {
      const { desk, key, ask } = await openWithEntry();
      const paths = [
        '/du-thi/',
        '/du-thi/tra-cuu/',
        `/du-thi/bai/${key}/sua/`,
        `/du-thi/bai/${key}/rut/`,
      ];
      for (const path of [...paths, '/nhan-rong/HG22-009/ap-dung/']) {
        const body = makeForm({ ...filled, key, title: 'Của người khác', action: 'send' });
        const { status, text } = await ask(path, { method: 'POST', headers, body });
        expect([path, status]).toEqual([path, 403]);
        expect(openSheet(text).read('main')).toContain('Hãy mở biểu mẫu ở đây rồi gửi lại.');
      }
      expect(desk.intake.store.findEntry(key)).toMatchObject({ version: 1, state: 'received' });
      expect(desk.intake.store.listDrafts('2022')).toEqual([]);
    },
  );
});

describe('a head that no browser sends', () => {
  const long = 'x'.repeat(20_000);
  const heads: readonly (readonly [string, string, number])[] = [
    ['huge', makeHead('GET /du-thi/', ['Host: a', `Cookie: ${long}`]), 431],
    [
      'of many lines',
      makeHead('GET /du-thi/', [
        'Host: a',
        ...Array.from({ length: 1900 }, (_, at) => `X-${at}: x`),
      ]),
      431,
    ],
    ['with a huge target', makeHead(`GET /du-thi/?${long}`, ['Host: a']), 431],
    [
      'with a length that is none',
      makeHead('POST /du-thi/', ['Host: a', 'Content-Length: x']),
      400,
    ],
    [
      'with two lengths',
      makeHead('POST /du-thi/', ['Host: a', 'Content-Length: 1', 'Content-Length: 2']),
      400,
    ],
    [
      'with a length and pieces',
      makeHead('POST /du-thi/', ['Host: a', 'Content-Length: 1', 'Transfer-Encoding: chunked']),
      400,
    ],
    ['with a control character', makeHead('GET /du-thi/', ['Host: a', 'X-A: \u0000']), 400],
    ['that is no HTTP', '\u0016\u0003\u0001\u0002\r\n\r\n', 400],
    [
      'that wants another protocol',
      makeHead('GET /du-thi/', ['Host: a', 'Upgrade: websocket']),
      200,
    ],
    ['that expects the impossible', makeHead('GET /du-thi/', ['Host: a', 'Expect: magic']), 417],
  ];

  it.each(heads)('(%s) is refused, and the next request is answered', async (_, head, status) => {
    const desk = await openDesk();
    const { status: got, answer } = await sendRaw(desk, head);
    expect(got).toBe(status);
    expect(answer).not.toMatch(leak);
    expect((await makeVisitor(desk).get('/suc-khoe')).text).toBe('ok ky=2022\n');
    expectCalm(desk);
  });
});
