/** Tells whether a score stands on a whole step from the scale's minimum. */
export function isOnStep(score: number, scale: { min: number; step: number }): boolean {
  const steps = (score - scale.min) / scale.step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
