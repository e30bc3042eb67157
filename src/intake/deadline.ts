import type { FormDefinition } from './form-definition.ts';

/** How the form stands at an instant. */
export type IntakePhase = 'no-window' | 'before' | 'open' | 'last-hour' | 'closed';

const hourMs = 60 * 60 * 1000;

/** Tells how the form stands at an instant; the window is half-open. */
export function getIntakePhase({ window }: FormDefinition, now: Date): IntakePhase {
  if (window === null) return 'no-window';
  const nowMs = now.getTime();
  const closesMs = Date.parse(window.closesAt);
  if (nowMs < Date.parse(window.opensAt)) return 'before';
  if (nowMs >= closesMs) return 'closed';
  return nowMs >= closesMs - hourMs ? 'last-hour' : 'open';
}

/** Tells whether entries are taken at an instant. */
export function isOpen(phase: IntakePhase): phase is 'open' | 'last-hour' {
  return phase === 'open' || phase === 'last-hour';
}

/**
 * Tells how a request counts: by the instant it began, as long as it was finished within the grace
 * after the end. One that took longer counts as late.
 */
export function getRequestPhase(
  definition: FormDefinition,
  begunAt: Date,
  finishedAt: Date,
): IntakePhase {
  const phase = getIntakePhase(definition, begunAt);
  if (!isOpen(phase) || definition.window === null) return phase;
  const lastMs = Date.parse(definition.window.closesAt) + definition.graceSeconds * 1000;
  return finishedAt.getTime() < lastMs ? phase : 'closed';
}
