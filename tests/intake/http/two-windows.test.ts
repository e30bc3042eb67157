import { describe, expect, it } from 'vitest';
import { instants, openDesk } from './desk.ts';
import { openSheet } from './sheet.ts';
import { filled, getNumber, makeForm, makeVisitor } from './visitor.ts';

const noon = '2022-09-01T12:00:00+07:00';

describe('two windows with one form', () => {
  it('keep what the one saved though the other, which is older, sends', async () => {
    const desk = await openDesk();
    const { openForm, post, get } = makeVisitor(desk);
    const key = await openForm();
    const older = openSheet((await get('/du-thi/')).text).fields;
    await post('/du-thi/', makeForm({ key, need: 'Phần viết cả buổi sáng', action: 'save' }));
    desk.setClock(noon);
    const sent = await post('/du-thi/', makeForm({ ...older, ...filled, key, action: 'send' }));
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    expect((await get(`/du-thi/nhap/${key}/`)).to).toBe(`/du-thi/bai/${key}/sua/`);
    const page = openSheet((await get(`/du-thi/bai/${key}/sua/`)).text);
    expect(page.fields.need).toBe('Phần viết cả buổi sáng');
    expect(page.read('.notice')).toContain('bản sửa chưa gửi');
  });

  it('leave no draft behind that was filled in further and sent', async () => {
    const desk = await openDesk();
    const { openForm, post, get } = makeVisitor(desk);
    const key = await openForm();
    const saved = await post('/du-thi/', makeForm({ key, need: 'Viết dở', action: 'save' }));
    desk.setClock(noon);
    const { fields } = openSheet((await get(saved.to)).text);
    await post('/du-thi/', makeForm({ ...fields, ...filled, action: 'send' }));
    expect(desk.intake.store.findDraft(key)).toBeNull();
    expect(desk.intake.store.findEntry(key)).toMatchObject({ version: 1 });
  });

  it('show the entry again once a correction is put back to what was sent', async () => {
    const desk = await openDesk();
    const { openForm, send, post, get } = makeVisitor(desk);
    const key = await openForm();
    await send(key);
    const correction = `/du-thi/bai/${key}/sua/`;
    const { fields } = openSheet((await get(correction)).text);
    await post(correction, makeForm({ ...fields, title: 'Viết dở', action: 'save' }));
    const draft = openSheet((await get(correction)).text).fields;
    expect(draft.title).toBe('Viết dở');
    const sent = await post(
      correction,
      makeForm({ ...draft, title: filled.title ?? '', action: 'send' }),
    );
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=unchanged`);
    expect(openSheet((await get(correction)).text).fields.title).toBe(filled.title);
  });
});

describe('a draft that is emptied', () => {
  it('is kept empty when that is saved', async () => {
    const desk = await openDesk();
    const { openForm, post, get } = makeVisitor(desk);
    const key = await openForm();
    const saved = await post('/du-thi/', makeForm({ key, title: 'Bỏ đi', action: 'save' }));
    const { fields } = openSheet((await get(saved.to)).text);
    const emptied = await post('/du-thi/', makeForm({ ...fields, title: '', action: 'save' }));
    expect(emptied.to).toBe(`/du-thi/nhap/${key}/?vua=luu`);
    const page = openSheet((await get(emptied.to)).text);
    expect(page.fields.title).toBe('');
    expect(page.read('.notice')).toContain('Đã lưu, chưa gửi');
  });

  it('stays where the empty form knew nothing of it', async () => {
    const desk = await openDesk();
    const { openForm, post } = makeVisitor(desk);
    const key = await openForm();
    await post('/du-thi/', makeForm({ key, title: 'Còn cần', action: 'save' }));
    const empty = await post('/du-thi/', makeForm({ key, title: '', action: 'save' }));
    expect(empty.status).toBe(200);
    expect(empty.text).not.toContain('Đã lưu, chưa gửi');
    expect(desk.intake.store.findDraft(key)?.content.fields.title).toBe('Còn cần');
  });
});

describe('a form for an entry that was withdrawn', () => {
  async function openWithdrawn() {
    const desk = await openDesk();
    const visitor = makeVisitor(desk);
    const key = await visitor.openForm();
    await visitor.send(key);
    await visitor.post(`/du-thi/bai/${key}/rut/`, makeForm({ action: 'withdraw' }));
    return { desk, key, correction: `/du-thi/bai/${key}/sua/`, ...visitor };
  }

  it('is kept as a late draft of its own after the end, and shown where', async () => {
    const { desk, key, correction, post, get } = await openWithdrawn();
    desk.setClock(instants.afterGrace);
    const typed = { ...filled, title: 'Gửi lại sau khi rút', base_version: '1', action: 'send' };
    const late = await post(correction, makeForm(typed));
    expect(late.to).toMatch(/^\/du-thi\/nhap\/[\w-]{43}\/$/);
    expect(late.to).not.toContain(key);
    const { text } = await get(late.to);
    expect(text).toContain('Bài này đến sau hạn nhận');
    expect(text).toContain('Gửi lại sau khi rút');
    expect(text).toContain(desk.url + late.to);
    const [draft, ...others] = desk.intake.store.listDrafts('2022');
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ reason: 'late', baseVersion: null });
    expect(getNumber(text).replace('-', '')).toBe(draft?.number);
  });

  it.each(['save', 'add-author'])(
    'is offered as a new one at the button “%s” too',
    async (action) => {
      const { key, correction, post } = await openWithdrawn();
      const answer = await post(correction, makeForm({ title: 'Viết tiếp', action }));
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('bấm gửi thì thành một bài mới');
      expect(answer.text).toContain('value="Viết tiếp"');
      expect(answer.text).not.toContain(key);
    },
  );
});
