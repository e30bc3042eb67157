import { createHash } from 'node:crypto';
import { ruleVersion } from '../../contest/judging/rule-version.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { PublishedResult } from '../schema.ts';
import type { GivenFile } from './given-files.ts';

/** A result that differs everywhere is not told to its last line. */
const mostMismatches = 200;

/** Longest line that is printed: a damaged cell may hold a whole file. */
const mostCharacters = 400;

/**
 * Formats a line for a terminal: whatever a file holds, it starts no line of its own and says
 * nothing to the terminal.
 */
export function formatLine(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, ' ');
  return clean.length > mostCharacters ? `${clean.slice(0, mostCharacters)}…` : clean;
}

/** Says which file is recomputed: whoever holds another copy compares the hash. */
export function describeFile({ name, bytes }: GivenFile): string {
  return `${name}: SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Says what was recomputed: entries, sheets, rounds and awards. */
export function describeWork({ rounds, entries, awards, recomputable }: PublishedResult): string {
  const sheets = rounds.reduce((total, round) => total + round.complete_sheets, 0);
  const from =
    recomputable === 'whole'
      ? `từ ${formatNumber(sheets)} phiếu`
      : 'từ điểm trung bình theo tiêu chí (các phiếu không được công bố)';
  return `Đã tính lại ${formatNumber(entries.length)} bài, ${formatNumber(rounds.length)} vòng, ${from}; đối chiếu ${formatNumber(awards.length)} giải.`;
}

/** Says by which version of the rule the result was computed, where it is not this program's. */
export function describeVersion({ rule, program }: PublishedResult): string[] {
  return rule.version === ruleVersion
    ? []
    : [
        `Kết quả được tính theo quy tắc phiên bản ${rule.version} (${program}); chương trình này tính theo phiên bản ${ruleVersion}.`,
      ];
}

/** Lists the places that do not match, and ends with the one word that people look for. */
export function describeVerdict(mismatches: readonly string[]): string[] {
  if (mismatches.length === 0) return ['khớp'];
  const rest = mismatches.length - mostMismatches;
  return [
    ...mismatches.slice(0, mostMismatches).map((one) => `  ${one}`),
    ...(rest > 0 ? [`  … và ${formatNumber(rest)} chỗ nữa.`] : []),
    `không khớp: ${formatNumber(mismatches.length)} chỗ`,
  ];
}

/** Lists what nobody outside can recompute. */
export function describeLimits({ not_recomputable: limits }: PublishedResult): string[] {
  return limits.length === 0
    ? []
    : ['Không tính lại được từ tệp công bố:', ...limits.map((one) => `  ${one}`)];
}
