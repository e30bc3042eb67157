import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { openSheet } from './sheet.ts';
import { makeForm, makeVisitor, pdf } from './visitor.ts';

const file = { name: 'Mô tả.pdf', bytes: pdf };

describe('a file that is erased with another entry while a form brings it', () => {
  it('is asked for again, with everything typed still on the page, and then is there', async () => {
    const desk = await openDesk();
    const { openForm, send, post, get } = makeVisitor(desk);
    const { store, files } = desk.intake;
    const first = await openForm();
    await send(first, {}, [file]);
    const { receipt = '' } = store.findEntry(first) ?? {};
    const erased = await store.eraseEntry(receipt, { by: 'Lan', reason: 'đơn', at: '2022-09-02' });
    // The form of the second has come in whole when the file goes.
    const sendForm = store.sendForm.bind(store);
    store.sendForm = async (...form) => {
      store.sendForm = sendForm;
      await store.removeUnreferred(erased?.files ?? [], (hash) =>
        rmSync(files.getPath(hash) ?? ''),
      );
      return sendForm(...form);
    };
    const second = await openForm();
    const refused = await send(second, { title: 'Bài khác' }, [file]);
    expect(refused.status).toBe(503);
    const page = openSheet(refused.text);
    expect(page.read('.summary')).toContain(
      'Chọn lại tệp “Mô tả.pdf”: máy chủ chưa giữ được tệp này cùng với bài.',
    );
    expect(page.read('.kept-files')).toBe('');
    expect(page.fields.title).toBe('Bài khác');
    expect(store.findEntry(second)).toBeNull();
    const sent = await post('/du-thi/', makeForm({ ...page.fields, action: 'send' }, [file]));
    expect(sent.to).toBe(`/du-thi/bai/${second}/?vua=received`);
    expect((await get(`/du-thi/bai/${second}/tep/1/`)).text).toBe(new TextDecoder().decode(pdf));
  });
});
