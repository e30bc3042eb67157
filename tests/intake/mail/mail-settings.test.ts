import { describe, expect, it } from 'vitest';
import { parseMailSettings, parseSmtpUrl } from '../../../src/intake/mail/mail-settings.ts';
import { SettingError } from '../../../src/settings.ts';

describe('the settings of mail', () => {
  it('are none where SMTP_URL is not set', () => {
    expect(parseMailSettings({})).toBeNull();
    expect(parseMailSettings({ SMTP_URL: '', MAIL_FROM: 'a@example.vn' })).toBeNull();
  });

  it('name the server, its usual port, and whether the line is encrypted from the start', () => {
    expect(parseSmtpUrl('smtp://mail.example.vn').transport).toMatchObject({
      host: 'mail.example.vn',
      port: 587,
      secure: false,
    });
    expect(parseSmtpUrl('smtps://mail.example.vn').transport).toMatchObject({
      port: 465,
      secure: true,
    });
    expect(parseSmtpUrl('smtp://[::1]:25/').transport).toMatchObject({ host: '::1', port: 25 });
    expect(parseSmtpUrl('smtp://mail.example.vn').transport.auth).toBeUndefined();
  });

  it('send a password only over an encrypted line, or to this machine', () => {
    const auth = { user: 'cuoc thi@example.vn', pass: 'a/b@c:d%' };
    expect(
      parseSmtpUrl('smtp://cuoc%20thi%40example.vn:a%2Fb%40c%3Ad%25@mail.example.vn').transport,
    ).toMatchObject({ auth, requireTLS: true });
    expect(parseSmtpUrl('smtp://u:p@localhost:1025').transport).toMatchObject({
      auth: { user: 'u', pass: 'p' },
      requireTLS: false,
    });
  });

  it('take the sender from MAIL_FROM, then from the address of the server', () => {
    const url = 'smtp://mail.example.vn?from=url%40example.vn';
    expect(parseMailSettings({ SMTP_URL: url })?.sender).toEqual({
      name: '',
      address: 'url@example.vn',
    });
    expect(
      parseMailSettings({ SMTP_URL: url, MAIL_FROM: 'Ban Tổ chức <cuocthi@example.vn>' })?.sender,
    ).toEqual({ name: 'Ban Tổ chức', address: 'cuocthi@example.vn' });
  });

  it.each([
    [
      { SMTP_URL: 'mail.example.vn' },
      'SMTP_URL phải có dạng smtp://tên:mật-khẩu@máy-chủ:cổng hoặc smtps://….',
    ],
    [
      { SMTP_URL: 'https://u:secret@mail.example.vn' },
      'SMTP_URL phải có dạng smtp://tên:mật-khẩu@máy-chủ:cổng hoặc smtps://….',
    ],
    [
      { SMTP_URL: 'smtp://u:secret%@mail.example.vn' },
      'SMTP_URL: tên hoặc mật khẩu có dấu % không đúng; viết %25 cho dấu %.',
    ],
    [
      { SMTP_URL: 'smtp://mail.example.vn/?tls=no' },
      'SMTP_URL: sau tên máy chủ và cổng chỉ được có ?from=địa-chỉ.',
    ],
    [
      { SMTP_URL: 'smtp://mail.example.vn' },
      'SMTP_URL đã đặt thì phải đặt cả MAIL_FROM: địa chỉ người gửi của các thư.',
    ],
    [
      { SMTP_URL: 'smtp://mail.example.vn', MAIL_FROM: 'A <a@example.vn>, b@example.vn' },
      'MAIL_FROM phải là địa chỉ thư điện tử, hoặc Tên <địa chỉ>, ví dụ Ban Tổ chức <cuocthi@example.vn>.',
    ],
    [
      { SMTP_URL: 'smtp://mail.example.vn?from=ai' },
      'SMTP_URL, phần from, phải là địa chỉ thư điện tử, hoặc Tên <địa chỉ>, ví dụ Ban Tổ chức <cuocthi@example.vn>.',
    ],
  ])('%j cannot be used', (environment, message) => {
    expect(() => parseMailSettings(environment)).toThrow(new SettingError(message));
  });
});
