import { hashEvent, readEvent } from '../event-log.ts';
import type { EventRecord } from '../records.ts';
import type { Row } from '../row.ts';
import type { StoreFinding } from './finding.ts';

function readOrNull(row: Row): EventRecord | null {
  try {
    return readEvent(row);
  } catch {
    return null;
  }
}

function describeBreak(
  event: EventRecord | null,
  sequence: number,
  previousHash: string | null,
): string | null {
  if (event === null) return 'không đọc được dòng này';
  if (event.sequence !== sequence) return `trước dòng này thiếu sự kiện số ${sequence}`;
  if (hashEvent(event) !== event.hash) return 'nội dung không khớp với mã băm của chính nó';
  return previousHash === null || event.previousHash === previousHash
    ? null
    : 'không nối tiếp được sự kiện ngay trước';
}

/** Checks that each event of the log is whole and follows the one before; returns those it can read. */
export function checkChain(rows: readonly Row[]): {
  events: EventRecord[];
  findings: StoreFinding[];
} {
  const events: EventRecord[] = [];
  const findings: StoreFinding[] = [];
  let sequence = 0;
  let previousHash: string | null = '0'.repeat(64);
  for (const row of rows) {
    const event = readOrNull(row);
    sequence += 1;
    const broken = describeBreak(event, sequence, previousHash);
    sequence = event?.sequence ?? sequence;
    previousHash = event?.hash ?? null;
    if (event) events.push(event);
    if (broken === null) continue;
    const message = `Nhật ký đứt ở sự kiện số ${sequence}: ${broken}. Có người hoặc chương trình khác đã sửa nhật ký.`;
    findings.push({ code: 'chain-broken', subject: `${sequence}`, message });
  }
  return { events, findings };
}
