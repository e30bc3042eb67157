/**
 * One problem in what an organiser wrote, as a value. `code` never changes once released;
 * `message` says what happened, `hint` what to do.
 */
export type Issue = {
  code: string;
  severity: 'error' | 'warning';
  /** Path as the organiser knows it: relative to the data folder. */
  file: string;
  /** Physical line in the file, from 1; null where the whole file is meant. */
  line: number | null;
  /** Header or YAML path; null where the whole row is meant. */
  column: string | null;
  /** What was written, or null where nothing was. */
  value: string | null;
  message: string;
  hint: string;
};

export type Place = Pick<Issue, 'file' | 'line' | 'column' | 'value'>;

/** Makes the place of a problem; what is not given is null. */
export function placeIn(file: string, place: Partial<Omit<Place, 'file'>> = {}): Place {
  return { file, line: null, column: null, value: null, ...place };
}

/** Makes a problem that stops the build. */
export function makeError(place: Place, code: string, message: string, hint: string): Issue {
  return { code, severity: 'error', ...place, message, hint };
}

/** Makes a remark that is listed but does not stop the build. */
export function makeWarning(place: Place, code: string, message: string, hint: string): Issue {
  return { code, severity: 'warning', ...place, message, hint };
}

/** Tells whether a list of problems holds one that stops the build. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
