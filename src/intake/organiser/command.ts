import type { Voice } from '../../judging/command.ts';
import type { Settings } from '../../settings.ts';

/**
 * One of the commands behind `npm run intake -- <name>`: gets the words after the name, prints, and
 * gives the exit code: 0 done, 1 the data or files do not allow it, 2 wrong words.
 */
export type IntakeCommand = {
  /** One line for the list of commands. */
  summary: string;
  run: (words: readonly string[], settings: Settings, voice: Voice) => Promise<number>;
};
