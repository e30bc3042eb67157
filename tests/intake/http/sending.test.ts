import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { definition, instants, openDesk } from './desk.ts';
import { openSheet } from './sheet.ts';
import { filled, getNumber, makeForm, makeVisitor, pdf } from './visitor.ts';

const hashBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const description = { name: 'Mô tả.pdf', bytes: pdf };

describe('sending an entry', () => {
  it('leads to a receipt with number, time, hash of each file and a private link', async () => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    const sent = await send(key, {}, [description]);
    expect(sent).toMatchObject({ status: 303, to: `/du-thi/bai/${key}/?vua=received` });
    const { text, headers } = await get(sent.to);
    expect(getNumber(text)).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    expect(text).toContain('Ban Tổ chức đã nhận bài dự thi của bạn.');
    expect(text).toContain('08:00:00 ngày 1/9/2022, giờ Việt Nam');
    expect(text).toContain('Bạn không phải làm gì thêm.');
    expect(text).toContain('Mô tả.pdf');
    expect(text.replaceAll('<wbr>', '')).toContain(hashBytes(pdf));
    expect(text).toContain(`${desk.url}/du-thi/bai/${key}/`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('gives the file back to the holder of the link, as a download', async () => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    await send(key, {}, [description]);
    const file = await get(`/du-thi/bai/${key}/tep/1/`);
    expect(file.text).toBe(new TextDecoder().decode(pdf));
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''M%C3%B4%20t%E1%BA%A3.pdf",
    );
    expect((await get(`/du-thi/bai/${key}/tep/2/`)).status).toBe(404);
    expect((await get(`/du-thi/bai/${'A'.repeat(43)}/tep/1/`)).status).toBe(404);
  });

  it('makes one entry of the same form sent many times at once and again later', async () => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send(key, {}, [description])),
    );
    const late = await send(key, {}, [description]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(late.to).toBe(`/du-thi/bai/${key}/?vua=unchanged`);
    expect(desk.intake.store.listEntries('2022')).toHaveLength(1);
    expect((await get(late.to)).text).toContain('giống hệt bản đã nhận');
  });

  it('tells what is wrong at the top and at each field, and keeps everything with status 400', async () => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    const answer = await send(key, { title: '', summary: 'Đoạn <b>tóm tắt</b>' }, [description]);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Chưa gửi được bài: 1 chỗ cần sửa');
    expect(answer.text).toContain('<a href="#o-title">Điền tên bài.</a>');
    expect(answer.text).toContain('Đoạn &lt;b&gt;tóm tắt&lt;/b&gt;');
    expect(answer.text).toContain('Mô tả.pdf');
    const again = await get(`/du-thi/nhap/${key}/`);
    expect(again.text).toContain('Đoạn &lt;b&gt;tóm tắt&lt;/b&gt;');
    const { draft = '' } = openSheet(answer.text).fields;
    const sent = await send(key, { draft });
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    const receipt = await get(sent.to);
    expect(receipt.text).toContain('Mô tả.pdf');
    expect((await get(`/du-thi/nhap/${key}/`)).to).toBe(`/du-thi/bai/${key}/`);
  });

  it('adds and takes out rows for authors without losing what was typed', async () => {
    const desk = await openDesk();
    const { openForm, post } = makeVisitor(desk);
    const key = await openForm();
    const rows = { 'authors.1.name': 'Trần Văn Bình' };
    const added = await post(
      '/du-thi/',
      makeForm({ key, ...filled, ...rows, action: 'add-author' }),
    );
    expect(added.status).toBe(200);
    expect(added.text).toContain('name="authors.2.name"');
    expect(added.text).toContain('value="Trần Văn Bình"');
    const removed = await post(
      '/du-thi/',
      makeForm({ key, ...filled, ...rows, action: 'remove-author.0' }),
    );
    expect(removed.text).toContain('value="Trần Văn Bình"');
    expect(removed.text).not.toContain('value="Nguyễn Thị Ánh Tuyết"');
  });

  it('tells of a refused file in its place among what else is wrong', async () => {
    const { openForm, send } = makeVisitor(await openDesk());
    const program = { name: 'x.exe', bytes: new TextEncoder().encode('MZ') };
    const { text } = await send(await openForm(), { title: '', originality_pledge: '' }, [program]);
    const told = [...text.matchAll(/<a href="#(o-[\w-]+)">/g)].map(([, id]) => id);
    expect(told).toEqual(['o-title', 'o-files', 'o-originality-pledge']);
  });

  it('adds a row for an author below one that is still empty', async () => {
    const { openForm, post } = makeVisitor(await openDesk());
    const form = makeForm({ key: await openForm(), 'authors.0.name': '', action: 'add-author' });
    const { text } = await post('/du-thi/', form);
    expect(text).toContain('name="authors.1.name"');
    expect(text).not.toContain('name="authors.2.name"');
  });

  it('saves a draft under a private link that survives a restart', async () => {
    const desk = await openDesk();
    const { openForm, post } = makeVisitor(desk);
    const key = await openForm();
    const saved = await post(
      '/du-thi/',
      makeForm({ key, title: 'Đang viết', action: 'save' }, [description]),
    );
    expect(saved).toMatchObject({ status: 303, to: `/du-thi/nhap/${key}/?vua=luu` });
    const next = await desk.restart();
    const page = await makeVisitor(next).get(`/du-thi/nhap/${key}/`);
    expect(page.text).toContain('value="Đang viết"');
    expect(page.text).toContain('Mô tả.pdf');
  });

  it('takes a file out that the entrant no longer wants', async () => {
    const desk = await openDesk();
    const { openForm, post, send, get } = makeVisitor(desk);
    const key = await openForm();
    await post('/du-thi/', makeForm({ key, title: 'Đang viết', action: 'save' }, [description]));
    const draft = desk.intake.store.findDraft(key);
    const [file] = draft?.content.files ?? [];
    const sent = await send(key, { remove_file: file?.sha256 ?? '' });
    expect((await get(sent.to)).text).not.toContain('Mô tả.pdf');
  });

  it('names the file that is one too many, and keeps the others', async () => {
    const desk = await openDesk({ definition: { files: { ...definition.files, maxFiles: 1 } } });
    const { openForm, send, post } = makeVisitor(desk);
    const key = await openForm();
    await post('/du-thi/', makeForm({ key, title: 'Đang viết', action: 'save' }, [description]));
    const other = { name: 'Phụ lục.pdf', bytes: new Uint8Array([...pdf, 10]) };
    const answer = await send(key, {}, [other]);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Không nhận tệp “Phụ lục.pdf”: một bài có nhiều nhất 1 tệp.');
    expect(answer.text).toContain('Mô tả.pdf');
  });

  it('shows each entry only to the holder of its key', async () => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    await send(key);
    const forged = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    for (const path of ['', 'sua/', 'rut/', 'tep/1/']) {
      const { status, text } = await get(`/du-thi/bai/${forged}/${path}`);
      expect(status).toBe(404);
      expect(text).toContain('Không có trang này');
      expect(text).not.toContain('Một cửa lưu động');
    }
  });

  it('writes nothing about people into its log', async () => {
    const desk = await openDesk({ at: instants.open });
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    await get((await send(key)).to);
    const log = desk.log.join('');
    expect(log).toContain('"route":"/du-thi/bai/:key/"');
    for (const secret of [key, 'Tuyết', '0912', 'example.vn', '127.0.0.1']) {
      expect(log).not.toContain(secret);
    }
  });
});
