import type { SMTPTransportOptions } from 'nodemailer';
import { SettingError } from '../../settings.ts';
import { parseMailAddress } from './mail-address.ts';

/** Who letters come from. */
export type Sender = { name: string; address: string };

export type MailSettings = { transport: SMTPTransportOptions; sender: Sender };

const timeouts = {
  dnsTimeout: 10_000,
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 30_000,
};

// The address itself is not repeated in the messages, since it may hold a password.
const shape = 'smtp://tên:mật-khẩu@máy-chủ:cổng hoặc smtps://… ';

function fail(message: string): never {
  throw new SettingError(message);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return fail('SMTP_URL: tên hoặc mật khẩu có dấu % không đúng; viết %25 cho dấu %.');
  }
}

/**
 * Reads "name <address>" or an address.
 * @throws SettingError that speaks of the setting it was read from.
 */
export function parseSender(setting: string, text: string): Sender {
  const [, name = '', inBrackets = text] = /^\s*"?([^"<>]*?)"?\s*<([^<>]*)>\s*$/.exec(text) ?? [];
  const address = parseMailAddress(inBrackets);
  if (address === null || /[\p{Cc}\p{Cf}]/u.test(name)) {
    fail(
      `${setting} phải là địa chỉ thư điện tử, hoặc Tên <địa chỉ>, ví dụ Ban Tổ chức <cuocthi@example.vn>.`,
    );
  }
  return { name: name.normalize('NFC'), address };
}

/**
 * Reads SMTP_URL: smtp:// (port 587) or smtps:// (port 465), with name and password where the server
 * asks for them; `?from=` says who letters come from.
 * @throws SettingError
 */
export function parseSmtpUrl(text: string): {
  transport: SMTPTransportOptions;
  sender: Sender | null;
} {
  const url = URL.parse(text);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    fail(`SMTP_URL phải có dạng ${shape.trim()}.`);
  }
  const unknown = [...url.searchParams.keys()].find((name) => name !== 'from');
  if (unknown !== undefined || !['', '/'].includes(url.pathname) || url.hash !== '') {
    fail('SMTP_URL: sau tên máy chủ và cổng chỉ được có ?from=địa-chỉ.');
  }
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!/^[A-Za-z0-9.:_-]+$/.test(host)) fail('SMTP_URL: tên máy chủ có ký tự không dùng được.');
  const from = url.searchParams.get('from');
  return {
    transport: {
      host,
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      ...(url.username === '' ? {} : makeLogin(url, host)),
      ...timeouts,
    },
    sender: from === null ? null : parseSender('SMTP_URL, phần from,', from),
  };
}

function makeLogin({ username, password }: URL, host: string): SMTPTransportOptions {
  const onThisMachine = ['localhost', '127.0.0.1', '::1'].includes(host);
  return {
    auth: { user: decode(username), pass: decode(password) },
    // A password goes over no line that others may read.
    requireTLS: !onThisMachine,
  };
}

/**
 * Reads the settings of mail, null where SMTP_URL is not set; MAIL_FROM comes before `?from=`.
 * @throws SettingError
 */
export function parseMailSettings(environment: {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
}): MailSettings | null {
  const { SMTP_URL: url = '', MAIL_FROM: from = '' } = environment;
  if (url === '') return null;
  const { transport, sender } = parseSmtpUrl(url);
  const chosen = from === '' ? sender : parseSender('MAIL_FROM', from);
  if (chosen === null) {
    fail('SMTP_URL đã đặt thì phải đặt cả MAIL_FROM: địa chỉ người gửi của các thư.');
  }
  return { transport, sender: chosen };
}
