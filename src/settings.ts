import path from 'node:path';

/** What the environment sets; the README lists each with its default. */
export type Settings = {
  dataDir: string;
  contentDir: string;
  outDir: string;
  siteUrl: string;
  host: string;
  port: number;
  /** The contest's clock when the program began. */
  now: Date;
  /** The contest's clock: runs, unless CONTEST_NOW holds it still. */
  clock: () => Date;
  /** Where entries that come in are kept. */
  intakeDir: string;
  /** As they are set; '' where they are not. What uses them reads them. */
  smtpUrl: string;
  mailFrom: string;
  clamdUrl: string;
  trustedProxies: string;
};

/** A setting that cannot be used; the message is for the organiser. */
export class SettingError extends Error {}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new SettingError(`PORT phải là số từ 0 đến 65535, không phải “${text}”.`);
}

/** Reads a clock that stands still; null where none is set. */
function readClock(text: string): Date | null {
  if (text === '') return null;
  const now = /^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? new Date(text) : null;
  if (now !== null && !Number.isNaN(now.getTime())) return now;
  throw new SettingError(
    `CONTEST_NOW phải là ngày giờ có múi giờ, ví dụ 2022-09-01T08:00:00+07:00, không phải “${text}”.`,
  );
}

function readUrl(text: string): string {
  if (/^https?:\/\/[^\s/?#]+\/?$/.test(text)) return text;
  throw new SettingError(
    `SITE_URL phải là http:// hoặc https:// và tên miền, không kèm đường dẫn, không phải “${text}”.`,
  );
}

/** Reads the settings from the environment; an empty variable counts as not set. */
export function getSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const read = (name: string, fallback: string) => environment[name] || fallback;
  const root = process.cwd();
  const host = read('HOST', '127.0.0.1');
  const port = readPort(read('PORT', '4321'));
  const stopped = readClock(read('CONTEST_NOW', ''));
  return {
    dataDir: path.resolve(root, read('DATA_DIR', 'data')),
    contentDir: path.resolve(root, 'src/content'),
    outDir: path.resolve(root, read('OUT_DIR', 'dist')),
    siteUrl: readUrl(read('SITE_URL', `http://localhost:${port}`)),
    host,
    port,
    now: stopped ?? new Date(),
    clock: () => stopped ?? new Date(),
    intakeDir: path.resolve(root, read('INTAKE_DIR', 'intake')),
    smtpUrl: read('SMTP_URL', ''),
    mailFrom: read('MAIL_FROM', ''),
    clamdUrl: read('CLAMD_URL', ''),
    trustedProxies: read('TRUSTED_PROXIES', ''),
  };
}
