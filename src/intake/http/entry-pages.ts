import { formatAttachment } from '../files/content-disposition.ts';
import { writeWithdrawalLetter } from '../mail/entry-letters.ts';
import { parseMailAddress } from '../mail/mail-address.ts';
import { makeReceiptPage, type ReceiptView } from '../pages/entry/receipt-page.ts';
import { makeWithdrawPage } from '../pages/entry/withdraw-page.ts';
import type { EntryRecord, VersionRecord } from '../store/records.ts';
import type { Intake, Visit } from './context.ts';
import { mayChange } from './entry-phase.ts';
import { getDraftPath, getEntryPath, getLetterLink, getLink } from './links.ts';
import { readSent } from './read-sent.ts';
import { replyPage, type Reply } from './reply.ts';
import { replyTrouble } from './troubles.ts';

type Found = { key: string; entry: EntryRecord; version: VersionRecord | null };

function findEntry(visit: Visit, { store }: Intake): Found | null {
  const { key = '' } = visit.parameters;
  const entry = store.findEntry(key);
  return entry && { key, entry, version: store.getVersion(entry.receipt, entry.version) };
}

const newsNames: readonly ReceiptView['news'][] = [
  'received',
  'corrected',
  'unchanged',
  'withdrawn',
];

/** What the address says was just done, as far as it fits how the entry stands. */
function getNews({ searchParams }: URL, { state }: EntryRecord): ReceiptView['news'] {
  const news = newsNames.find((name) => name === searchParams.get('vua')) ?? null;
  return (news === 'withdrawn') === (state === 'withdrawn') ? news : null;
}

/** Shows an entry to the holder of its link. */
export function getEntry(visit: Visit, intake: Intake): Reply {
  const found = findEntry(visit, intake);
  if (found === null) {
    const { key = '' } = visit.parameters;
    const hasDraft = intake.store.findDraft(key) !== null;
    return hasDraft ? { kind: 'redirect', to: getDraftPath(key) } : replyTrouble(404);
  }
  const { key, entry, version } = found;
  const { definition, layout } = intake.getSite();
  const address = parseMailAddress(version?.content.fields.contact_email ?? '');
  const page = makeReceiptPage({
    definition,
    layout,
    entry,
    version,
    link: getLink(getEntryPath(key), visit, intake),
    open: mayChange(entry, visit, intake),
    news: getNews(visit.url, entry),
    mailTo: intake.wakePostman === null ? null : address,
    draft: intake.store.findDraft(key),
  });
  return replyPage(200, page);
}

/** Sends a file of the current version to the holder of the link. */
export async function getFile(visit: Visit, intake: Intake): Promise<Reply> {
  const { number = '' } = visit.parameters;
  const found = findEntry(visit, intake);
  const file = /^[1-9]\d?$/.test(number)
    ? found?.version?.content.files[Number(number) - 1]
    : undefined;
  const isShown = file?.scan === 'clean' || file?.scan === 'unasked';
  const opened = file && isShown ? await intake.files.openFile(file.sha256) : null;
  if (file === undefined || opened === null) return replyTrouble(404);
  return { kind: 'download', disposition: formatAttachment(file.name), ...opened };
}

/** Asks whether an entry is really to be withdrawn. */
export function getWithdrawal(visit: Visit, intake: Intake): Reply {
  const found = findEntry(visit, intake);
  if (found === null) return replyTrouble(404);
  const { key, entry, version } = found;
  const { definition } = intake.getSite();
  if (!mayChange(entry, visit, intake) || entry.state !== 'received' || version === null) {
    return { kind: 'redirect', to: getEntryPath(key) };
  }
  const link = getLink(getEntryPath(key), visit, intake);
  return replyPage(200, makeWithdrawPage({ definition, entry, version, link }));
}

/** Withdraws an entry, as long as entries are taken. */
export async function postWithdrawal(visit: Visit, intake: Intake): Promise<Reply> {
  const read = await readSent(visit, intake, 'withdraw', null);
  if ('reply' in read) return read.reply;
  const found = findEntry(visit, intake);
  if (found === null) return replyTrouble(404);
  const { key, entry: before, version } = found;
  const { definition } = intake.getSite();
  const to = getEntryPath(key);
  if (!mayChange(before, visit, intake)) return { kind: 'redirect', to };
  const link = getLetterLink(to, intake);
  const hasLetter = intake.wakePostman !== null && version !== null;
  await intake.store.withdrawEntry(
    key,
    visit.begunAt.toISOString(),
    hasLetter
      ? ({ entry }) => writeWithdrawalLetter({ definition, entry, version, link })
      : undefined,
  );
  intake.wakePostman?.();
  return { kind: 'redirect', to: `${to}?vua=withdrawn` };
}
