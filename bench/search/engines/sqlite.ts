import { DatabaseSync } from 'node:sqlite';
import { answerLength, askInTurn, type Engine } from '../engine.ts';
import type { BenchRecord } from '../records.ts';
import { readTokens } from '../tokens.ts';

/**
 * SQLite FTS5 with diacritics removed, titles at twice the weight: first what has every word, then
 * with the last one unfinished, then what has any.
 */
export function openSqlite(records: readonly BenchRecord[]): Engine {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE entry USING fts5(id UNINDEXED, title, abstract,
      tokenize = 'unicode61 remove_diacritics 2')`,
  );
  const insert = database.prepare('INSERT INTO entry VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const { id, title, abstract } of records) insert.run(id, title, abstract);
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT id FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 0, 2, 1) LIMIT ${answerLength}`,
  );
  const ask = (match: string) => select.all(match).map(({ id }) => String(id));
  return {
    name: 'SQLite FTS5',
    ask: (text) => {
      const words = readTokens(text).map((token) => `"${token.text}"`);
      if (words.length === 0) return [];
      return askInTurn([
        () => ask(words.join(' ')),
        () => ask(`${words.join(' ')}*`),
        () => ask(`${words.join(' OR ')}*`),
      ]);
    },
  };
}
