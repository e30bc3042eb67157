import { describe, expect, it, onTestFinished } from 'vitest';
import { getHeader, startSmtp } from '../mail/smtp.ts';
import { openDesk } from './desk.ts';
import { filled, getNumber, makeForm, makeVisitor } from './visitor.ts';

describe('with a mail server', () => {
  it('sends a letter for the receipt, a correction and the withdrawal, and none sent twice', async () => {
    const mail = await startSmtp();
    onTestFinished(() => mail.stop());
    const SMTP_URL = `smtp://127.0.0.1:${mail.port}?from=cuocthi@example.vn`;
    const desk = await openDesk({ environment: { SMTP_URL } });
    const { openForm, send, post, get } = makeVisitor(desk);
    const key = await openForm();
    const sent = await send(key);
    await send(key);
    const { text } = await get(sent.to);
    expect(text).toContain('Giấy biên nhận cũng được gửi tới tac.gia@example.vn.');
    await mail.receive(1);
    const corrected = { key, base_version: '1', ...filled, title: 'Một cửa đi xuồng' };
    await post(`/du-thi/bai/${key}/sua/`, makeForm({ ...corrected, action: 'send' }));
    await mail.receive(2);
    await post(`/du-thi/bai/${key}/rut/`, makeForm({ action: 'withdraw' }));
    await mail.receive(3);
    const decode = (subject: string) =>
      subject.replace(/=\?UTF-8\?(Q|B)\?([^?]*)\?=\s*/gi, (_, kind: string, coded: string) =>
        Buffer.from(
          kind.toUpperCase() === 'B'
            ? Buffer.from(coded, 'base64').toString('latin1')
            : coded
                .replaceAll('_', ' ')
                .replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
                  String.fromCharCode(parseInt(hex, 16)),
                ),
          'latin1',
        ).toString('utf8'),
      );
    const number = getNumber(text);
    expect(mail.letters.map(({ raw }) => decode(getHeader(raw, 'Subject')))).toEqual([
      expect.stringContaining(number),
      expect.stringContaining(number),
      expect.stringContaining(`Đã rút bài dự thi ${number}`),
    ]);
    expect(mail.letters.map(({ to }) => to)).toEqual(
      Array.from({ length: 3 }, () => ['tac.gia@example.vn']),
    );
  });

  it('keeps letters while the mail server is away, over a restart, and says nothing wrong', async () => {
    const away = await startSmtp();
    await away.stop();
    const SMTP_URL = `smtp://127.0.0.1:${away.port}?from=cuocthi@example.vn`;
    const desk = await openDesk({ environment: { SMTP_URL } });
    const { openForm, send } = makeVisitor(desk);
    expect((await send(await openForm())).status).toBe(303);
    const mail = await startSmtp(away.port);
    onTestFinished(() => mail.stop());
    const later = await desk.restart();
    later.setClock('2022-09-02T08:00:00+07:00');
    later.intake.wakePostman?.();
    await mail.receive(1);
    expect(mail.letters[0]?.to).toEqual(['tac.gia@example.vn']);
  });
});
