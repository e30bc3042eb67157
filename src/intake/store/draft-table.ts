import type { DatabaseSync } from 'node:sqlite';
import { parseContent, type StoredContent } from './content.ts';
import type { FileTable } from './file-table.ts';
import type { DraftReason, DraftRecord } from './records.ts';
import { getInteger, getIntegerOrNull, getOneOf, getText, type Row } from './row.ts';

const reasons: readonly DraftReason[] = ['saved', 'invalid', 'late'];

/** A draft with the hash of its key. */
export type DraftRow = { keyHash: string; record: DraftRecord };

export type DraftTable = {
  findByKeyHash(keyHash: string): DraftRow | null;
  findByNumber(number: string): DraftRow | null;
  list(edition: string): DraftRecord[];
  /** Keeps a draft in place of the one with its key. */
  keep(draft: Omit<DraftRecord, 'content'> & { keyHash: string; content: StoredContent }): void;
  remove(keyHash: string): void;
};

/** Gives access to what people typed and did not send. */
export function makeDraftTable(database: DatabaseSync, files: FileTable): DraftTable {
  const selectByKey = database.prepare('SELECT * FROM drafts WHERE key_hash = ?');
  const selectByNumber = database.prepare('SELECT * FROM drafts WHERE number = ?');
  const selectAll = database.prepare(
    `SELECT * FROM drafts WHERE edition = ? ORDER BY unixepoch(saved_at, 'subsec') DESC, id DESC`,
  );
  const upsert = database.prepare(`
    INSERT INTO drafts (number, key_hash, edition, reason, saved_at, base_version, content)
    VALUES (:number, :keyHash, :edition, :reason, :savedAt, :baseVersion, :text)
    ON CONFLICT (key_hash) DO UPDATE SET edition = :edition, reason = :reason,
      saved_at = :savedAt, base_version = :baseVersion, content = :text
    RETURNING id`);
  const deleteByKey = database.prepare('DELETE FROM drafts WHERE key_hash = ?');

  function readDraft(row: Row): DraftRow {
    return {
      keyHash: getText(row, 'key_hash'),
      record: {
        number: getText(row, 'number'),
        edition: getText(row, 'edition'),
        reason: getOneOf(row, 'reason', reasons),
        savedAt: getText(row, 'saved_at'),
        baseVersion: getIntegerOrNull(row, 'base_version'),
        content: parseContent(getText(row, 'content'), files.getScan),
      },
    };
  }

  function readOptional(row: Row | undefined): DraftRow | null {
    return row === undefined ? null : readDraft(row);
  }

  return {
    findByKeyHash: (keyHash) => readOptional(selectByKey.get(keyHash)),
    findByNumber: (number) => readOptional(selectByNumber.get(number)),
    list: (edition) => selectAll.all(edition).map((row) => readDraft(row).record),
    keep({ content, ...draft }) {
      const row = upsert.get({ ...draft, text: content.text }) ?? {};
      files.keepOfDraft(getInteger(row, 'id'), content.files);
    },
    remove: (keyHash) => void deleteByKey.run(keyHash),
  };
}
