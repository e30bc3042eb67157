import { formatNumber8 } from '../number.ts';
import type { EventRecord } from '../records.ts';
import { versionEventKinds } from '../version-event.ts';
import type { StoreFinding } from './finding.ts';

/** A version as it stands in the database. */
export type VersionFact = {
  receipt: string;
  number: number;
  receivedAt: string;
  /** Hash that was noted with the version. */
  notedHash: string;
  /** Hash of what the version holds; null where it holds nothing. */
  contentHash: string | null;
};

/** Tells one version of all entries from another. */
function makeName(receipt: string, version: string | number | null | undefined): string {
  return `${receipt} ${version ?? ''}`;
}

function describe(receipt: string, number: string | number | null | undefined): string {
  return `Bài ${formatNumber8(receipt)}, phiên bản ${number ?? '?'}`;
}

function checkVersion(
  fact: VersionFact,
  event: EventRecord | undefined,
  isErased: boolean,
): Pick<StoreFinding, 'code' | 'message'> | null {
  const subject = describe(fact.receipt, fact.number);
  if (event === undefined) {
    return { code: 'version-unlogged', message: `${subject}: nhật ký không ghi đã nhận.` };
  }
  const altered = (message: string) => ({ code: 'version-altered' as const, message });
  if (isErased && fact.contentHash !== null) {
    return altered(`${subject}: nhật ký ghi đã xoá nhưng nội dung vẫn còn.`);
  }
  const isSame =
    fact.notedHash === event.detail.content &&
    (isErased || fact.contentHash === event.detail.content);
  if (!isSame) return altered(`${subject}: nội dung khác với nội dung nhật ký ghi lúc nhận.`);
  return fact.receivedAt === event.detail.receivedAt
    ? null
    : altered(`${subject}: giờ nhận khác với giờ nhật ký ghi.`);
}

/** Checks that every version is as the log says that it came, and that none is gone. */
export function checkVersions(
  facts: Iterable<VersionFact>,
  events: readonly EventRecord[],
): StoreFinding[] {
  const erased = new Set(events.filter(({ kind }) => kind === 'erased').map((one) => one.subject));
  const missing = new Map(
    events
      .filter(({ kind }) => versionEventKinds.includes(kind))
      .map((event) => [makeName(event.subject, event.detail.version), event]),
  );
  const findings: StoreFinding[] = [];
  for (const fact of facts) {
    const name = makeName(fact.receipt, fact.number);
    const problem = checkVersion(fact, missing.get(name), erased.has(fact.receipt));
    missing.delete(name);
    if (problem) findings.push({ ...problem, subject: fact.receipt });
  }
  for (const { subject, detail } of missing.values()) {
    const message = `${describe(subject, detail.version)}: nhật ký ghi đã nhận nhưng kho không còn giữ.`;
    findings.push({ code: 'version-missing', subject, message });
  }
  return findings;
}
