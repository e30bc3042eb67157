import type { Check } from '../../../src/contest/checks/check.ts';
import { makeDataSet, makeEdition, type EditionValues, type SharedValues } from '../build.ts';

/** Runs one check over one edition; each finding as "error file:line column=value code: message". */
export function runCheck(check: Check, values: EditionValues, shared: SharedValues = {}): string[] {
  return check(makeDataSet([makeEdition(values)], shared)).map((issue) => {
    const place = `${issue.file}:${issue.line ?? ''} ${issue.column ?? ''}=${issue.value ?? ''}`;
    return `${issue.severity} ${place} ${issue.code}: ${issue.message}`;
  });
}
