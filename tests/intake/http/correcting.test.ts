import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { filled, getNumber, makeForm, makeVisitor } from './visitor.ts';

async function sendOne() {
  const desk = await openDesk();
  const visitor = makeVisitor(desk);
  const key = await visitor.openForm();
  await visitor.send(key);
  const correct = (base: string, more: Readonly<Record<string, string>>) =>
    visitor.post(
      `/du-thi/bai/${key}/sua/`,
      makeForm({ key, base_version: base, ...filled, ...more, action: 'send' }),
    );
  return { desk, key, correct, ...visitor };
}

describe('an entry that was sent', () => {
  it('is corrected through its link, every version being kept', async () => {
    const { desk, key, correct, get } = await sendOne();
    const form = await get(`/du-thi/bai/${key}/sua/`);
    expect(form.text).toContain('value="Một cửa lưu động trên xuồng máy"');
    expect(form.text).toContain('name="base_version" value="1"');
    const sent = await correct('1', { title: 'Một cửa đi xuồng' });
    expect(sent).toMatchObject({ status: 303, to: `/du-thi/bai/${key}/?vua=corrected` });
    expect((await get(sent.to)).text).toContain('Một cửa đi xuồng');
    const { receipt } = desk.intake.store.findEntry(key) ?? { receipt: '' };
    const titles = desk.intake.store
      .listVersions(receipt)
      .map(({ content }) => content.fields.title);
    expect(titles).toEqual(['Một cửa lưu động trên xuồng máy', 'Một cửa đi xuồng']);
  });

  it('tells the later of two windows that it was corrected meanwhile, and loses neither', async () => {
    const { key, correct, get } = await sendOne();
    await correct('1', { title: 'Từ cửa sổ thứ nhất' });
    const second = await correct('1', { title: 'Từ cửa sổ thứ hai' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Bài đã được sửa ở nơi khác');
    expect(second.text).toContain('value="Từ cửa sổ thứ hai"');
    expect(second.text).toContain('name="base_version" value="2"');
    expect((await get(`/du-thi/bai/${key}/`)).text).toContain('Từ cửa sổ thứ nhất');
    const settled = await correct('2', { title: 'Từ cửa sổ thứ hai' });
    expect(settled.to).toBe(`/du-thi/bai/${key}/?vua=corrected`);
  });

  it('takes the form that its own browser sends again, changed, as a correction', async () => {
    const { key, send, get } = await sendOne();
    const again = await send(key, { title: 'Bấm quay lại rồi sửa' });
    expect(again.to).toBe(`/du-thi/bai/${key}/?vua=corrected`);
    expect((await get(again.to)).text).toContain('Bấm quay lại rồi sửa');
  });

  it('stays as it is while a correction of it is only a draft', async () => {
    const { key, post, get } = await sendOne();
    const fields = { key, base_version: '1', ...filled, title: 'Viết dở', action: 'save' };
    const saved = await post(`/du-thi/bai/${key}/sua/`, makeForm(fields));
    expect(saved.to).toBe(`/du-thi/bai/${key}/sua/?vua=luu`);
    expect((await get(saved.to)).text).toContain('value="Viết dở"');
    const { text } = await get(`/du-thi/bai/${key}/`);
    expect(text).not.toContain('Viết dở');
    expect(text).toContain('Có bản sửa lưu lúc 08:00:00 ngày 1/9/2022, giờ Việt Nam, chưa gửi');
  });

  it('is withdrawn after a question, and then takes nothing more', async () => {
    const { key, get, post, correct, desk } = await sendOne();
    expect((await get(`/du-thi/bai/${key}/rut/`)).text).toContain('Rút bài dự thi?');
    const gone = await post(`/du-thi/bai/${key}/rut/`, makeForm({ action: 'withdraw' }));
    expect((await get(gone.to)).text).toContain('Bài đã được rút');
    const late = await correct('1', { title: 'Đổi ý' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('bấm gửi thì thành một bài mới');
    expect(late.text).toContain('value="Đổi ý"');
    expect(late.text).not.toContain(key);
    expect((await get(`/du-thi/bai/${key}/sua/`)).status).toBe(303);
    expect(desk.intake.store.findEntry(key)).toMatchObject({ state: 'withdrawn', version: 1 });
  });
});

describe('looking a receipt up', () => {
  it('finds it by its number with the phone or the email, however they are written', async () => {
    const { key, get, post } = await sendOne();
    const number = getNumber((await get(`/du-thi/bai/${key}/`)).text);
    for (const contact of ['0912345678', '+84 912 345 678', 'TAC.GIA@example.vn']) {
      const receipt = number.toLowerCase().replace('-', ' ');
      const found = await post('/du-thi/tra-cuu/', new URLSearchParams({ receipt, contact }));
      expect(found.status).toBe(200);
      expect(found.text).toContain(number);
      expect(found.text).not.toContain('Một cửa lưu động');
      expect(found.text).not.toContain(key);
    }
  });

  it('answers in the same words whether the number exists or not', async () => {
    const { key, get, post } = await sendOne();
    const number = getNumber((await get(`/du-thi/bai/${key}/`)).text);
    const ask = async (receipt: string) => {
      const contact = '0999999999';
      const { text, status } = await post(
        '/du-thi/tra-cuu/',
        new URLSearchParams({ receipt, contact }),
      );
      return { status, text: text.replaceAll(receipt, '') };
    };
    const [known, unknown] = [await ask(number), await ask('ABCD-EFGH')];
    expect(known).toEqual(unknown);
    expect(known.status).toBe(404);
    expect(known.text).toContain('Không có bài nào có số biên nhận này');
  });

  it('is refused after ten questions in ten minutes', async () => {
    const desk = await openDesk();
    const { post } = makeVisitor(desk);
    const ask = () =>
      post('/du-thi/tra-cuu/', new URLSearchParams({ receipt: 'ABCD-EFGH', contact: '1' }));
    const statuses: number[] = [];
    for (let count = 0; count < 11; count += 1) statuses.push((await ask()).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404));
    expect(statuses[10]).toBe(429);
  });
});
