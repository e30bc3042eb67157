import { foldText } from '../../../text/normalise.ts';
import type { FormUnit } from '../../form-definition.ts';
import { findUnits } from '../../form/find-units.ts';

/** Reads the units that a list of the page offers. */
export function listUnits(select: HTMLSelectElement): FormUnit[] {
  return [...select.options]
    .filter(({ value }) => value !== '')
    .map((option) => {
      const group = option.parentElement;
      return {
        code: option.value,
        name: option.text,
        group: group instanceof HTMLOptGroupElement ? group.label : '',
      };
    });
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
