/** A mark off its step by less is off only by how a computer adds; a thousandth of what ties. */
const equalWithin = 1e-12;

/** Tells whether a score stands on a whole step from the scale's minimum. */
export function isOnStep(score: number, { min, step }: { min: number; step: number }): boolean {
  const nearest = min + Math.round((score - min) / step) * step;
  return Math.abs(nearest - score) <= equalWithin * Math.max(1, Math.abs(score), Math.abs(min));
}
