import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Runs a script of this folder in a process of its own; it prints its figures as JSON. */
export async function runAlone<T>(script: string, ...words: string[]): Promise<T> {
  const file = path.join(import.meta.dirname, script);
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`${script} ${words.join(' ')} ended with ${status}`);
  return JSON.parse(printed) as T;
}

/** Returns the middle of several figures. */
export function getMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
