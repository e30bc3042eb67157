import { Agent } from 'node:http';
import type { BenchEntry } from './entry.ts';
import { sendEntry } from './send-entry.ts';

export type LoadFigures = {
  elapsedMs: number;
  /** Of each entry that was taken. */
  latenciesMs: number[];
  /** Answers other than a receipt. */
  refused: number;
};

/** What the clients send, one after the other each; null where there is no more. */
export type Next = () => BenchEntry | null;

/**
 * Sends entries from several clients at once, each over a connection that stays open, until there
 * are no more. A connection that breaks off ends its client and fails, unless that is expected.
 */
export async function runLoad(
  port: number,
  clients: number,
  next: Next,
  { onTaken, mayBreak }: { onTaken?: (entry: BenchEntry) => void; mayBreak?: boolean } = {},
): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latenciesMs: number[] = [];
  let refused = 0;
  const runClient = async () => {
    for (let entry = next(); entry !== null; entry = next()) {
      const begunMs = performance.now();
      const isTaken = await sendEntry(port, agent, entry);
      if (isTaken) {
        latenciesMs.push(performance.now() - begunMs);
        onTaken?.(entry);
      } else refused += 1;
    }
  };
  const startedMs = performance.now();
  try {
    await Promise.all(
      Array.from({ length: clients }, () =>
        runClient().catch((error: unknown) => {
          if (!mayBreak) throw error;
        }),
      ),
    );
  } finally {
    agent.destroy();
  }
  const elapsedMs = performance.now() - startedMs;
  return { elapsedMs, latenciesMs, refused };
}
