import { parseArgs } from 'node:util';

/** What the command is told. */
export type AssignOptions = {
  edition: string | undefined;
  round: string | undefined;
  /** Null: the year of the edition. */
  seed: string | null;
  /** Null: as contest.yaml says. */
  sheetsPerEntry: number | null;
  /** True to spread a round anew that is already spread. */
  again: boolean;
};

export const usage =
  'Cách dùng: npm run judging -- assign [--edition 2022] --round vong-1 [--seed 2022] [--per-entry 3] [--again]\n';

/** Parses the words after the command's name; null where they are not understood. */
export function parseOptions(words: readonly string[]): AssignOptions | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        edition: { type: 'string' },
        round: { type: 'string' },
        seed: { type: 'string' },
        'per-entry': { type: 'string' },
        again: { type: 'boolean', default: false },
      },
    });
    const perEntry = values['per-entry'];
    if (perEntry !== undefined && !/^[1-9]\d{0,2}$/.test(perEntry)) return null;
    return {
      edition: values.edition,
      round: values.round,
      seed: values.seed ?? null,
      sheetsPerEntry: perEntry === undefined ? null : Number(perEntry),
      again: values.again,
    };
  } catch {
    return null;
  }
}
