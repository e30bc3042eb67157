import { describe, expect, it } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { leak } from './hostile-texts.ts';
import { openSheet } from './sheet.ts';
import { filled, makeForm, makeVisitor } from './visitor.ts';

const multipart = 'multipart/form-data; boundary=line';
const encoded = 'application/x-www-form-urlencoded';
const field = (name: string, value: string) =>
  `--line\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const megabyte = 'ă'.repeat(500_000);

function expectNothing({ intake: { store }, log }: Desk): void {
  expect(store.listEntries('2022')).toEqual([]);
  expect(store.listDrafts('2022')).toEqual([]);
  expect(log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
}

const many = Array.from(
  { length: 10_000 },
  (_, index) => [`field${index}`, 'x'] as [string, string],
);
const tooMany = 'Biểu mẫu gửi đến có quá nhiều ô, nhiều nhất là 500.';
const unread = 'Nội dung gửi đến không đọc được.';
const kind = 'Máy chủ chỉ nhận nội dung gửi từ biểu mẫu.';
const cutOff = 'Đường truyền bị ngắt khi đang gửi nên nội dung chưa đến đủ.';

const bodies: readonly (readonly [
  name: string,
  type: string,
  body: string,
  status: number,
  said: string,
])[] = [
  ['10,000 fields', encoded, new URLSearchParams(many).toString(), 413, tooMany],
  [
    '10,000 parts',
    multipart,
    `${many.map(([name]) => field(name, 'x')).join('')}--line--\r\n`,
    413,
    tooMany,
  ],
  [
    'a megabyte in a field',
    multipart,
    `${field('need', megabyte)}--line--\r\n`,
    413,
    'Có ô dài hơn 256 KB.',
  ],
  ['a megabyte in a name', encoded, `${'x'.repeat(1_100_000)}=1`, 400, ''],
  [
    'much text in all',
    encoded,
    new URLSearchParams(Array.from({ length: 400 }, () => ['need', 'x'.repeat(5000)])).toString(),
    413,
    'Chữ trong biểu mẫu cộng lại nhiều hơn 1 MB.',
  ],
  ['JSON', 'application/json', '{"title":"x"}', 415, kind],
  ['plain text', 'text/plain', 'title=x', 415, kind],
  ['no kind at all', '', 'title=x', 415, kind],
  ['XML in place of a form', 'text/xml; multipart/form-data', '<a/>', 415, kind],
  ['no boundary', 'multipart/form-data', field('title', 'x'), 400, unread],
  ['an empty boundary', 'multipart/form-data; boundary=', field('title', 'x'), 400, ''],
  [
    'a boundary that never comes',
    'multipart/form-data; boundary=other',
    field('title', 'x'),
    400,
    '',
  ],
  ['no end', multipart, field('title', 'x'), 400, cutOff],
  [
    'an end within a part',
    multipart,
    '--line\r\nContent-Disposition: form-data; name="ti',
    400,
    '',
  ],
  ['no multipart', multipart, 'title=x', 400, ''],
  ['nothing', multipart, '', 400, ''],
];

describe('a body that is no form', () => {
  it.each(bodies)('(%s) is refused in words', async (_, type, body, status, said) => {
    const desk = await openDesk();
    const { ask } = makeVisitor(desk);
    const headers = { origin: desk.url, 'content-type': type };
    const answer = await ask('/du-thi/', { method: 'POST', headers, body: Buffer.from(body) });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(leak);
    const text = openSheet(answer.text).read('main');
    expect(text).toContain(said);
    expect(text).toMatch(/Hãy|Chưa gửi được/);
    expectNothing(desk);
  });
});

describe('a form that no browser sends', () => {
  it('with nothing but its key is told all that is missing, and leaves no draft', async () => {
    const desk = await openDesk();
    const { post } = makeVisitor(desk);
    const answer = await post('/du-thi/', makeForm({ key: 'k'.repeat(43) }));
    expect(answer.status).toBe(400);
    expect(openSheet(answer.text).read('.summary')).toContain('Điền tên bài.');
    expectNothing(desk);
  });

  it('with nothing at all, after the end, is told that it is over', async () => {
    const desk = await openDesk({ at: '2022-09-16T00:00:01+07:00' });
    const { post } = makeVisitor(desk);
    const answer = await post('/du-thi/', makeForm({ key: 'k'.repeat(43), action: 'send' }));
    expect(answer.status).toBe(200);
    expect(openSheet(answer.text).read('h1')).toBe('Đã hết hạn nhận bài');
    expectNothing(desk);
  });

  it('with every field twice is told so, and loses no paragraph', async () => {
    const desk = await openDesk();
    const { openForm, post } = makeVisitor(desk);
    const form = makeForm({ ...filled, key: await openForm(), action: 'send' });
    form.append('title', 'Tên thứ hai');
    form.append('need', 'Đoạn thứ hai.');
    form.append('key', 'z'.repeat(43));
    form.append('action', 'save');
    const answer = await post('/du-thi/', form);
    expect(answer.status).toBe(400);
    const { fields, read } = openSheet(answer.text);
    expect(fields.title).toBe(filled.title);
    expect(fields.need).toBe(`${filled.need ?? ''}\nĐoạn thứ hai.`);
    expect(read('.summary')).toContain('mục này được gửi nhiều lần với nội dung khác nhau');
  });

  it('with fields that the form does not have drops them, also dangerous ones', async () => {
    const desk = await openDesk();
    const { openForm, send } = makeVisitor(desk);
    const key = await openForm();
    const foreign = ['__proto__', 'constructor', 'toString', 'authors.__proto__.name', 'state'];
    const more = Object.fromEntries(foreign.map((name) => [name, 'polluted']));
    const sent = await send(key, {
      ...more,
      'authors.0.__proto__': 'polluted',
      'authors.999999999.name': 'polluted',
      entry_id: 'polluted',
    });
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    const { receipt } = desk.intake.store.findEntry(key) ?? { receipt: '' };
    const content = desk.intake.store.getVersion(receipt, 1)?.content;
    expect(JSON.stringify(content)).not.toContain('polluted');
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  it('in an odd encoding is read without failing', async () => {
    const desk = await openDesk();
    const { ask } = makeVisitor(desk);
    const part = (name: string, charset: string, bytes: Buffer) =>
      Buffer.concat([
        Buffer.from(
          `--line\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n`,
        ),
        bytes,
        Buffer.from('\r\n'),
      ]);
    const surrogates = Buffer.from([0x61, 0, 0, 0xd8, 0x62, 0]);
    const body = Buffer.concat([
      part('title', 'utf-16le', surrogates),
      part('need', 'khong-co', Buffer.from('đọc được')),
      part('solution', 'utf-7', Buffer.from([0xff, 0xfe, 0x80])),
      part('summary', 'base64', Buffer.from('aGk=')),
      Buffer.from('--line--\r\n'),
    ]);
    const headers = { origin: desk.url, 'content-type': multipart };
    const answer = await ask('/du-thi/', { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(openSheet(answer.text).fields.need).toBe('đọc được');
    expect(desk.log.join('')).not.toContain('"level":"error"');
    expect(desk.intake.store.listDrafts('2022')).toHaveLength(1);
  });
});
