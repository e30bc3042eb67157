import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { normaliseText } from '../../../src/text/normalise.ts';
import { openDesk, type Desk } from './desk.ts';
import { hostileTexts, leak, listForeign } from './hostile-texts.ts';
import { makeHead, sendRaw } from './raw.ts';
import { openSheet } from './sheet.ts';
import { filled, getNumber, makeForm, makeVisitor } from './visitor.ts';

const typedNames = ['title', 'summary', 'first_applied_on', 'need', 'solution', 'scope'];
const otherNames = ['conditions', 'benefits', 'conclusion', 'confidential', 'contact_phone'];
const authorNames = ['name', 'birth_date', 'position', 'work_unit'];
const names = [
  ...typedNames,
  ...otherNames,
  'contact_email',
  ...authorNames.map((name) => `authors.0.${name}`),
];
const baseNames = ['key', 'action', 'base_version', 'draft', 'remove_file', 'challenge', 'website'];
const chosenNames = ['entrant_kind', 'unit_code', 'field', 'originality_pledge', 'consent_text'];

async function expectSound(desk: Desk): Promise<void> {
  expect(await verifyStore(`${desk.folder}/intake`, [])).toEqual([]);
  expect(desk.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
}

describe.each(Object.entries(hostileTexts))('text that is hostile (%s)', (_, hostile) => {
  // A body carries no lone surrogate: what a browser sends in its place.
  const shown = normaliseText(hostile.toWellFormed());
  const oneLine = shown.replaceAll('\n', ' ');

  it('in every field is shown again as it was typed, and kept as a draft', async () => {
    const desk = await openDesk();
    const { openForm, post, get } = makeVisitor(desk);
    const key = await openForm();
    const form = makeForm({
      key,
      action: 'send',
      ...Object.fromEntries(names.map((name) => [name, hostile])),
    });
    for (const name of chosenNames) form.append(name, hostile);
    const refused = await post('/du-thi/', form);
    expect(refused.status).toBe(400);
    for (const text of [refused.text, (await get(`/du-thi/nhap/${key}/`)).text]) {
      const sheet = openSheet(text);
      expect(listForeign(sheet)).toEqual([]);
      expect(sheet.fields).toMatchObject({
        title: oneLine,
        need: shown,
        confidential: shown,
        contact_email: oneLine,
        'authors.0.name': oneLine,
      });
      expect(text).not.toMatch(leak);
    }
    await expectSound(desk);
  });

  it('in the hidden fields is nothing, and what was typed is kept', async () => {
    const desk = await openDesk();
    const { post } = makeVisitor(desk);
    const hidden = Object.fromEntries(baseNames.map((name) => [name, hostile]));
    const answer = await post('/du-thi/', makeForm({ ...filled, ...hidden }));
    expect(answer.status).toBe(400);
    const sheet = openSheet(answer.text);
    expect(listForeign(sheet)).toEqual([]);
    expect(sheet.fields).toMatchObject(filled);
    expect(sheet.fields.key).toMatch(/^[\w-]{43}$/);
    await expectSound(desk);
  });

  it('in an entry is plain text on its receipt and in the store', async () => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    const text = `Đoạn ${hostile} hết`;
    const sent = await send(key, { title: text, need: text, conclusion: text });
    if (/[\u0080-\u009f\ufffd]/.test(shown)) {
      expect(sent.status).toBe(400);
      expect(sent.text).toContain('bằng Unicode: chữ trong phần này bị hỏng dấu.');
      return;
    }
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    const page = await get(sent.to);
    const sheet = openSheet(page.text);
    expect(listForeign(sheet)).toEqual([]);
    const kept = normaliseText(text.toWellFormed());
    const entry = desk.intake.store.findEntry(key);
    const content = desk.intake.store.getVersion(entry?.receipt ?? '', 1)?.content;
    expect(content?.fields).toMatchObject({ title: kept.replaceAll('\n', ' '), need: kept });
    expect(sheet.read('main')).toContain(kept.replace(/\s+/g, ' '));
    await expectSound(desk);
  });

  it('in a look-up finds nothing and is shown as it was typed', async () => {
    const desk = await openDesk();
    const { openForm, send, post, get } = makeVisitor(desk);
    const key = await openForm();
    await send(key);
    const number = getNumber((await get(`/du-thi/bai/${key}/`)).text);
    for (const [receipt, contact] of [
      [hostile, hostile],
      [number, hostile],
    ] as const) {
      const answer = await post('/du-thi/tra-cuu/', new URLSearchParams({ receipt, contact }));
      expect(answer.status).toBe(404);
      expect(listForeign(openSheet(answer.text))).toEqual([]);
      expect(openSheet(answer.text).fields.contact).toBe(shown);
    }
  });

  it('in a report of an adoption is shown as it was typed', async () => {
    const desk = await openDesk();
    const { post } = makeVisitor(desk);
    const report = { unit_code: hostile, status: hostile, started_on: hostile, result: hostile };
    const form = makeForm({
      ...report,
      reporter_name: hostile,
      key: hostile,
      constructor: hostile,
    });
    const answer = await post('/nhan-rong/HG22-009/ap-dung/', form);
    expect(answer.status).toBe(400);
    const sheet = openSheet(answer.text);
    expect(listForeign(sheet)).toEqual([]);
    expect(sheet.fields).toMatchObject({ result: shown, started_on: oneLine });
    await expectSound(desk);
  });
});

describe('a letter', () => {
  it('leads to the site as SITE_URL says, whatever host was asked for', async () => {
    const desk = await openDesk({
      environment: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'bto@example.vn' },
    });
    const key = await makeVisitor(desk).openForm();
    const send = async (path: string, fields: Readonly<Record<string, string>>) => {
      const body = new URLSearchParams(fields).toString();
      const headers = [
        'Host: evil.example',
        'Origin: http://evil.example',
        'Content-Type: application/x-www-form-urlencoded',
        `Content-Length: ${body.length}`,
      ];
      const { status, answer } = await sendRaw(desk, makeHead(`POST ${path}`, headers) + body);
      expect(status).toBe(303);
      expect(answer).toMatch(/\r\nLocation: \/du-thi\/bai\//);
    };
    await send('/du-thi/', { key, ...filled, action: 'send' });
    await send(`/du-thi/bai/${key}/sua/`, {
      ...filled,
      title: 'Sửa',
      base_version: '1',
      action: 'send',
    });
    await send(`/du-thi/bai/${key}/rut/`, { action: 'withdraw' });
    const letters = desk.intake.store.listDueMail('2030-01-01T00:00:00Z', 10);
    expect(letters).toHaveLength(3);
    for (const letter of letters) {
      expect(JSON.stringify(letter)).not.toContain('evil.example');
      expect(JSON.stringify(letter)).toContain(`https://cuocthi.example.vn/du-thi/bai/${key}/`);
    }
  });
});

it('keeps no more than thirty marks on one letter', async () => {
  const desk = await openDesk();
  const { openForm, post } = makeVisitor(desk);
  const key = await openForm();
  const title = `a${'\u0323\u200b\u0301'.repeat(30_000)} b`;
  await post('/du-thi/', makeForm({ key, action: 'save', title }));
  const kept = desk.intake.store.findDraft(key)?.content.fields.title;
  expect(kept).toBe(`a${'\u0323\u0301'.repeat(15)} b`.normalize('NFC'));
});
