/** An engine over the records, made ready: asking is all that is timed. */
export type Engine = {
  name: string;
  /** Returns the ids of the first ten. */
  ask: (text: string) => Promise<string[]> | string[];
};

/** How much of an answer is looked at. */
export const answerLength = 10;

/** Asks in several ways, the strictest first, until there are ten. */
export async function askInTurn(
  ways: readonly (() => Promise<string[]> | string[])[],
): Promise<string[]> {
  const ids = new Set<string>();
  for (const ask of ways) {
    for (const id of await ask()) ids.add(id);
    if (ids.size >= answerLength) break;
  }
  return [...ids].slice(0, answerLength);
}
