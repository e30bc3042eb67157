import { foldText } from '../../text/normalise.ts';
import type { FormUnit } from '../form-definition.ts';

/** Splits a name into folded words; registers write this one both ways, and so do people. */
function splitFolded(text: string): string[] {
  return foldText(text)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Ranks a name for what was typed, 0 being best; null where it does not fit. Words are typed from
 * their beginning, or several by their initials: "ubnd", "sở nv".
 */
function rankName(name: string, typed: readonly string[]): number | null {
  const words = splitFolded(name);
  const whole = words.join(' ');
  const wanted = typed.join(' ');
  if (whole === wanted) return 0;
  if (whole.startsWith(wanted)) return 1;
  const isBegun = (part: string) => words.some((word) => word.startsWith(part));
  if (typed.every(isBegun)) return 2;
  const initials = words.map((word) => word.charAt(0)).join('');
  const isFound = (part: string) => isBegun(part) || (part.length > 1 && initials.includes(part));
  return typed.every(isFound) ? 3 : null;
}

/**
 * Finds units by what somebody has typed so far of a name, with or without diacritics; the best
 * first, those that fit alike in their order. Nothing typed finds the first units.
 */
export function findUnits<U extends Pick<FormUnit, 'name'>>(
  units: readonly U[],
  typed: string,
  limit: number,
): U[] {
  const parts = splitFolded(typed);
  if (parts.length === 0 && typed.trim() !== '') return [];
  return units
    .flatMap((unit) => {
      const rank = rankName(unit.name, parts);
      return rank === null ? [] : [{ unit, rank }];
    })
    .sort((left, right) => left.rank - right.rank)
    .slice(0, limit)
    .map(({ unit }) => unit);
}
