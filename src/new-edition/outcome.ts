/** Why the command ends before its work is done: exit code and what to say. */
export type Stop = { exitCode: number; message: string };

/** What a step gives, or why the command ends there. */
export type Outcome<T> = { value: T } | { stop: Stop };

/** Makes the outcome of a step after which the command cannot go on. */
export function stop(exitCode: number, message: string): { stop: Stop } {
  return { stop: { exitCode, message } };
}
