import type { Settings } from '../settings.ts';

/** Where a command speaks. */
export type Voice = { out: (text: string) => void; error: (text: string) => void };

/**
 * One of the commands behind `npm run judging -- <name>`: gets the words after the name, prints,
 * and gives the exit code: 0 done, 1 the data or files do not allow it, 2 wrong words.
 */
export type JudgingCommand = {
  /** One line for the list of commands. */
  summary: string;
  run: (words: readonly string[], settings: Settings, voice: Voice) => Promise<number>;
};
