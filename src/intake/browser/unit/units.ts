import { makeElement } from '../../../shortlist/elements.ts';
import { foldText } from '../../../text/normalise.ts';
import type { FormUnit } from '../../form-definition.ts';
import { findUnits } from '../../form/find-units.ts';

/** Reads the units that a list of the page offers: what stands outside of its groups is none. */
export function listUnits(select: HTMLSelectElement): FormUnit[] {
  return [...select.options].flatMap((option) => {
    const group = option.parentElement;
    if (!(group instanceof HTMLOptGroupElement)) return [];
    return [{ code: option.value, name: option.text, group: group.label }];
  });
}

/** Chooses a unit, or has the list hold what was typed instead of one, for the server to refuse. */
export function setUnit(select: HTMLSelectElement, value: string): void {
  const isHeld = [...select.options].some((option) => option.value === value);
  if (!isHeld) select.append(makeElement('option', { value }, value));
  select.value = value;
}

/** Says that what was typed is no unit, and what to do. */
export function describeUnmatched(typed: string, isNeeded: boolean): string {
  const end = isNeeded ? '' : ', hoặc xóa để trống';
  return `Chọn một đơn vị trong danh sách: “${typed}” chưa chỉ rõ đơn vị nào${end}.`;
}

/**
 * Returns the unit that somebody means who leaves the box: the one whose name was typed, or the only
 * one that fits; null where that is open.
 */
export function findMeant(units: readonly FormUnit[], typed: string): FormUnit | null {
  const [first, second] = findUnits(units, typed, 2);
  if (first === undefined || typed.trim() === '') return null;
  const isNamed = foldText(first.name) === foldText(typed);
  return second === undefined || isNamed ? first : null;
}
