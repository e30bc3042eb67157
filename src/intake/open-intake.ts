import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { isWithin } from '../files/is-within.ts';
import { SettingError, type Settings } from '../settings.ts';
import { parseClamdUrl } from './files/clamd-url.ts';
import { makeScanner } from './files/clamd.ts';
import { toStoreError } from './files/disk-error.ts';
import { openFileStore, type FileStore } from './files/file-store.ts';
import { makeHasFile } from './files/has-file.ts';
import type { AskScanner } from './files/received-file.ts';
import { rescanWaiting } from './files/rescan-waiting.ts';
import { sweepOrphans } from './files/sweep-orphans.ts';
import { makeChallenges } from './guard/challenges.ts';
import { parseTrustedProxies } from './guard/client-address.ts';
import { limitTable } from './guard/limit-table.ts';
import { makeLimits } from './guard/limits.ts';
import { makeLog } from './guard/log.ts';
import type { Intake } from './http/context.ts';
import { makeSiteReader } from './http/frame.ts';
import { parseMailSettings } from './mail/mail-settings.ts';
import { startPostman, type Postman } from './mail/postman.ts';
import type { Store } from './store/api.ts';
import { makeNumber } from './store/number.ts';
import { openStore } from './store/open-store.ts';

const mailPollMs = 30_000;
const rescanMs = 60_000;
const idleMs = 60_000;
/** Nobody sends one file for longer. */
const abandonedMs = 6 * 60 * 60 * 1000;

/** The intake at work, with what must be ended before the program does. */
export type OpenIntake = { intake: Intake; close: () => Promise<void> };

/** Asks the scanner again, a while after the last time, for the files that wait for it. */
function startRescans(
  { store, files, clock, log }: Pick<Intake, 'store' | 'files' | 'clock' | 'log'>,
  askScanner: AskScanner,
): () => Promise<void> {
  let isEnding = false;
  let timer: NodeJS.Timeout;
  let round: Promise<void> = Promise.resolve();
  // Once the server ends no further file is asked for; it goes on waiting.
  const askUntilEnd: AskScanner = (file) =>
    isEnding ? Promise.resolve('waiting') : askScanner(file);
  const rescan = async () => {
    try {
      const { clean, infected } = await rescanWaiting(store, files, askUntilEnd, clock);
      if (clean + infected > 0) log.note('info', 'rescanned', { clean, infected });
    } catch (error) {
      log.failure('rescan-failed', error);
    }
    if (!isEnding) plan();
  };
  const plan = () => {
    timer = setTimeout(() => {
      round = rescan();
    }, rescanMs);
  };
  plan();
  return async () => {
    isEnding = true;
    clearTimeout(timer);
    await round;
  };
}

/** Opens the attachments and removes what nobody needs of them. */
async function openAttachments(
  folder: string,
  store: Store,
  askScanner: AskScanner,
): Promise<FileStore> {
  try {
    const files = openFileStore(folder, { askScanner });
    // Before anything comes in: a form that brings the same bytes must not find them going.
    await files.sweepIncoming(abandonedMs, new Date());
    await sweepOrphans(store, files, abandonedMs, new Date());
    return files;
  } catch (error) {
    await store.close();
    throw toStoreError(error);
  }
}

/** What comes in must not stand where everybody may read it. */
function refusePublicFolder({ intakeDir, outDir }: Settings): void {
  const [inner, outer] = [intakeDir, outDir].map((dir) =>
    existsSync(dir) ? realpathSync(dir) : dir,
  ) as [string, string];
  if (!isWithin(inner, outer) && !isWithin(outer, inner)) return;
  throw new SettingError(
    `INTAKE_DIR là ${intakeDir}, chung chỗ với trang được đăng ở ${outDir}. Đặt INTAKE_DIR là một thư mục riêng.`,
  );
}

/**
 * Opens the store, the attachments and the outbox, for the site that is built in OUT_DIR.
 * @throws SettingError where a setting cannot be used; StoreError where the folder cannot.
 */
export async function openIntake(
  settings: Settings,
  writeLog: (line: string) => void,
): Promise<OpenIntake> {
  const mailSettings = parseMailSettings({
    SMTP_URL: settings.smtpUrl,
    MAIL_FROM: settings.mailFrom,
  });
  const trustedProxies = parseTrustedProxies(settings.trustedProxies);
  const scannerAddress = parseClamdUrl(settings.clamdUrl);
  const askScanner = makeScanner(scannerAddress);
  const { clock } = settings;
  // The log tells when things really happened, also where the contest's clock stands still.
  const log = makeLog(writeLog, { now: () => new Date(), makeReference: makeNumber });
  refusePublicFolder(settings);
  const getSite = makeSiteReader(settings.outDir);
  getSite();
  const store = openStore(settings.intakeDir, { hasFile: makeHasFile(settings.intakeDir) });
  const files = await openAttachments(settings.intakeDir, store, askScanner);
  const postman: Postman | null =
    mailSettings &&
    startPostman({ store, settings: mailSettings, now: clock, log, pollMs: mailPollMs });
  const intake: Intake = {
    store,
    files,
    getSite,
    clock,
    makeKey: () => randomBytes(32).toString('base64url'),
    limits: makeLimits(limitTable, { salt: randomBytes(16) }),
    challenges: makeChallenges(store.getSecret(), { now: () => new Date() }),
    log,
    trustedProxies,
    idleMs,
    siteOrigin: new URL(settings.siteUrl).origin,
    wakePostman: postman && (() => postman.wake()),
  };
  const stopRescans = scannerAddress && startRescans(intake, askScanner);
  const close = async () => {
    await stopRescans?.();
    await postman?.stop();
    await store.close();
  };
  return { intake, close };
}
