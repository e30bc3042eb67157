import type { PublicEntry } from '../../contest/public-edition.ts';
import { compareIso } from '../../text/compare.ts';
import { formatNumber } from '../../text/numbers.ts';
import { makeList, makeText, type Block } from '../document.ts';
import { nameEntry, type MinutesSource } from '../source.ts';

/** Ends a sentence that an organiser wrote, with or without its full stop. */
function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function describeExcluded(entry: PublicEntry, source: MinutesSource): string {
  const kind = entry.status === 'duplicate' ? 'trùng lắp' : 'không hợp lệ';
  const head = `${nameEntry(entry.id, source)}: ${kind}.`;
  return entry.statusReason === null ? head : `${head} ${endSentence(entry.statusReason)}`;
}

/** Makes the section on entries: how many came, which are out and why, how many remain. */
export function makeEntriesBlocks(source: MinutesSource): Block[] {
  const { received, withdrawn } = source.edition;
  const entries = [...source.entries.values()];
  const byStatus = (status: PublicEntry['status']) =>
    entries
      .filter((entry) => entry.status === status)
      .toSorted((left, right) => compareIso(left.id, right.id));
  const [duplicate, invalid] = [byStatus('duplicate'), byStatus('invalid')];
  const valid = entries.length - duplicate.length - invalid.length;
  const counts = [
    `Ban Tổ chức đã nhận ${formatNumber(received)} bài`,
    withdrawn === 0 ? '' : `${formatNumber(withdrawn)} bài được tác giả rút lại`,
    duplicate.length === 0 ? '' : `${formatNumber(duplicate.length)} bài trùng lắp`,
    invalid.length === 0 ? '' : `${formatNumber(invalid.length)} bài không hợp lệ`,
    `${formatNumber(valid)} bài hợp lệ được xét`,
  ];
  return [
    makeText(`${counts.filter((count) => count !== '').join('; ')}.`),
    ...makeList(
      'Bài không được xét',
      [...duplicate, ...invalid].map((entry) => describeExcluded(entry, source)),
    ),
  ];
}
