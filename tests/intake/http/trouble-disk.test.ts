import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { giveToServer, makeOwnFolder, startChild, waitForChild } from './child-server.ts';
import { openDesk } from './desk.ts';
import { openSheet } from './sheet.ts';
import { filled, makeForm, makeVisitor, pdf } from './visitor.ts';

const files = { maxFiles: 3, maxFileBytes: 8_000_000, maxTotalBytes: 20_000_000 };
const small = { name: 'Nhỏ.pdf', bytes: pdf };

describe('a disk that has no room for an attachment', () => {
  it('is told at the file; the rest of the form is kept, and a smaller file is taken', async () => {
    const desk = await openDesk({ definition: { files } });
    const intakeDir = await makeOwnFolder(desk, 'own');
    // A limit on the size of files fails a write half-way as a full disk does.
    const server = await waitForChild(startChild(desk, intakeDir, { limit: 'ulimit -f 6000' }));
    const { openForm, send, post, get } = makeVisitor(server);
    const key = await openForm();
    const large = { name: 'Lớn.pdf', bytes: new Uint8Array([...pdf, ...Buffer.alloc(5_000_000)]) };
    const refused = await send(key, {}, [large, small]);
    expect(refused.status).toBe(400);
    const page = openSheet(refused.text);
    expect(page.read('[data-field="files"]')).toContain(
      'Tệp “Lớn.pdf” chưa lưu được vì máy chủ đang gặp trục trặc. Hãy chọn lại tệp và gửi lại sau ít phút.',
    );
    expect(page.read('.kept-files')).toContain('Nhỏ.pdf');
    expect(page.fields).toMatchObject(filled);
    expect(await readdir(path.join(intakeDir, 'incoming'))).toEqual([]);
    const smaller = { name: 'Vừa.pdf', bytes: new Uint8Array([...pdf, ...Buffer.alloc(500_000)]) };
    const sent = await post('/du-thi/', makeForm({ ...page.fields, action: 'send' }, [smaller]));
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    const receipt = openSheet((await get(sent.to)).text).read('main');
    expect(receipt).toContain('Nhỏ.pdf');
    expect(receipt).toContain('Vừa.pdf');
    expect(receipt).not.toContain('Lớn.pdf');
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.said.error).toBe('');
  });
});

describe('a disk that has no room for the database', () => {
  it('is told, with everything typed still on the page', async () => {
    const desk = await openDesk();
    const intakeDir = await makeOwnFolder(desk, 'own');
    const server = await waitForChild(startChild(desk, intakeDir, { limit: 'ulimit -f 600' }));
    const { openForm, send } = makeVisitor(server);
    let answer = await send(await openForm());
    for (let count = 0; answer.status === 303 && count < 200; count += 1) {
      answer = await send(await openForm(), { solution: `${count} ${'Nội dung. '.repeat(1000)}` });
    }
    expect(answer.status).toBe(503);
    expect(openSheet(answer.text).read('main')).toContain('Máy chủ chưa ghi được bài.');
    expect(openSheet(answer.text).fields.title).toBe(filled.title);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});

describe('a folder that becomes read-only', () => {
  it('is told at the file; the form without it is taken', async () => {
    const desk = await openDesk();
    const intakeDir = await makeOwnFolder(desk, 'own');
    const server = await waitForChild(startChild(desk, intakeDir));
    const { openForm, send } = makeVisitor(server);
    const key = await openForm();
    await chmod(path.join(intakeDir, 'incoming'), 0o500);
    const refused = await send(key, {}, [small]);
    expect(refused.status).toBe(400);
    expect(openSheet(refused.text).read('.summary')).toContain('Tệp “Nhỏ.pdf” chưa lưu được');
    expect((await send(key)).to).toBe(`/du-thi/bai/${key}/?vua=received`);
    await chmod(path.join(intakeDir, 'incoming'), 0o700);
    expect((await send(key, {}, [small])).to).toBe(`/du-thi/bai/${key}/?vua=corrected`);
  });
});

describe('a server whose folder cannot be used', () => {
  const line = (folder: string, what: string) => `INTAKE_DIR là ${folder}: ${what}\n`;
  const notWritable =
    'không ghi được vào thư mục này. Kiểm tra quyền ghi, hoặc đặt INTAKE_DIR khác.';

  it('does not start in one that everybody may read', async () => {
    const desk = await openDesk();
    const outDir = path.join(desk.folder, 'dist');
    const server = startChild(desk, await makeOwnFolder(desk, 'dist/intake'));
    expect(await server.ended).toBe(2);
    expect(server.said.error).toBe(
      `INTAKE_DIR là ${outDir}/intake, chung chỗ với trang được đăng ở ${outDir}. Đặt INTAKE_DIR là một thư mục riêng.\n`,
    );
  });

  it('does not start in one that is read-only, and says so in one line', async () => {
    const desk = await openDesk();
    const intakeDir = await makeOwnFolder(desk, 'own');
    await chmod(intakeDir, 0o500);
    const server = startChild(desk, intakeDir);
    expect(await server.ended).toBe(2);
    expect(server.said).toEqual({ out: '', error: line(intakeDir, notWritable) });
    expect(await readdir(intakeDir)).toEqual([]);
  });

  it.each(['incoming', 'files'])('does not start where “%s” cannot be read', async (name) => {
    const desk = await openDesk();
    const intakeDir = await makeOwnFolder(desk, 'own');
    await chmod(await makeOwnFolder(desk, `own/${name}`), 0o000);
    const server = startChild(desk, intakeDir);
    expect(await server.ended).toBe(2);
    expect(server.said.error).toBe(line(intakeDir, notWritable));
  });

  it('does not start on a database that is damaged, and leaves it as it is', async () => {
    const desk = await openDesk();
    const intakeDir = await makeOwnFolder(desk, 'own');
    const file = path.join(intakeDir, 'intake.db');
    await writeFile(file, 'không phải cơ sở dữ liệu'.repeat(400));
    await giveToServer(file);
    const server = startChild(desk, intakeDir);
    expect(await server.ended).toBe(2);
    expect(server.said.error).toContain('cơ sở dữ liệu bị hỏng. Khôi phục từ bản sao');
    expect(server.said.error.trim().split('\n')).toHaveLength(1);
    expect(await readFile(file, 'utf8')).toBe('không phải cơ sở dữ liệu'.repeat(400));
  });
});
