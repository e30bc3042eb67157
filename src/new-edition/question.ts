import { foldText } from '../text/normalise.ts';
import type { Parsed } from './answers.ts';
import type { Options } from './options.ts';

/** Something that is asked until the answer can be used. */
export type Question<T> = {
  text: string;
  /** What an empty answer stands for, or null where there must be one. */
  suggestion: string | null;
  accept: (answer: string) => Parsed<T>;
};

/** Something only the organiser knows: asked on the terminal, or told by a flag, as an example. */
export type OptionQuestion = Question<Options> & { flag: string };

/** Finds what an answer chooses from a numbered list: by its number, or as it is written there. */
export function findChoice(answer: string, choices: readonly string[]): string | undefined {
  const folded = foldText(answer);
  return (
    choices[Number(answer) - 1] ??
    choices.find((choice) => choice === answer) ??
    choices.find((choice) => foldText(choice) === folded)
  );
}

/** Numbers choices, one a line. */
export function listChoices(choices: readonly string[]): string[] {
  return choices.map((choice, index) => `  ${index + 1}. ${choice}`);
}

/** Quotes a text for a command line. */
export function quote(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
