import type { ContentFile } from '../contest/content/load-content.ts';
import type { DataSet, PrivateEdition } from '../contest/edition.ts';
import { editionTables, type EditionTableName } from '../schemas/tables.ts';
import { getColumns, type Column } from '../schemas/table.ts';
import { formatDate, getStartOfDay } from '../text/dates.ts';
import { shortestFound } from './find-values.ts';

/** A value that must not be published, with the place it comes from. */
export type PrivateValue = {
  needle: string;
  /** True for a telephone number, which is searched for by its digits. */
  phone: boolean;
  /** True for names, birth dates and judges: no text of the organiser makes them public. */
  personal: boolean;
  file: string;
  line: number;
  column: string;
};

/** Running text is recognised by how each of its lines begins: to the end of the word here. */
const longestOpening = 48;

/** A shorter line of running text may be a phrase that anybody writes: "Không có". */
const shortestOpening = 24;

/** What of an edition's results is out. */
type Release = { finalists: boolean; awards: boolean };

type Permission = {
  /** False for a withdrawn entry: nothing of it may be read. */
  listed: boolean;
  won: boolean;
  consents: Record<string, unknown>;
};

/** Columns of a decision that are out with the awards; the others are out with the finalists. */
const awardColumns: readonly string[] = [
  'award',
  'citation',
  'ranking_reason',
  'announced_score',
  'decision_no',
];

function isPast(instant: string | undefined, now: Date): boolean {
  return instant !== undefined && Date.parse(instant) <= now.getTime();
}

function getRelease({ contest }: PrivateEdition, now: Date): Release {
  const awards = contest.archived || isPast(contest.timeline?.awards?.announced_at, now);
  return { awards, finalists: awards || isPast(contest.timeline?.finalists?.announced_at, now) };
}

/**
 * Decides anew, apart from what made the public view, whether a column of a record may be read:
 * the gate must not trust the code it guards.
 */
function mayBeRead(
  table: EditionTableName,
  column: Column,
  permission: Permission,
  release: Release,
): boolean {
  if (column.visibility === 'private') return false;
  // Why a sheet is set aside is published without its entry, whatever became of that entry.
  if (table === 'exclusions') return release.awards;
  if (!permission.listed) return false;
  if (column.visibility === 'winners') {
    return permission.won && permission.consents[column.consent ?? ''] === true;
  }
  if (table !== 'results') return true;
  return awardColumns.includes(column.name) ? release.awards : release.finalists;
}

function getPermissions(edition: PrivateEdition, release: Release): (id: string) => Permission {
  const winners = new Set(
    edition.results.filter((row) => row.value.award !== null).map((row) => row.value.entry_id),
  );
  const submissions = new Map(edition.submissions.map((row) => [row.value.id, row.value]));
  return (id) => {
    const submission = submissions.get(id);
    return {
      listed: submission === undefined || submission.withdrawn_on === null,
      won: release.awards && winners.has(id),
      consents: submission ?? {},
    };
  };
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function getOpening(line: string): string {
  const end = line.indexOf(' ', longestOpening);
  return end === -1 ? line : line.slice(0, end);
}

function getNeedles(column: Column, value: unknown): string[] {
  if (typeof value !== 'string' || !column.searchable) return [];
  if (column.kind === 'phone') return value.split('; ');
  if (isoDay.test(value)) return column.personal ? [value, formatDate(value)] : [];
  const lines = value
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim());
  if (!column.prose) return lines.filter((line) => line.length >= shortestFound);
  return lines.filter((line) => line.length >= shortestOpening).map(getOpening);
}

function isOut(file: ContentFile, release: Release, now: Date): boolean {
  if (file.kind === 'guides') return release.awards;
  return file.kind !== 'announcements' || isPast(getStartOfDay(file.data.published_on), now);
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}

/** What is private at an instant, and what may be read all the same: in records, in texts. */
export type Privacy = { values: PrivateValue[]; records: string; texts: string };

/** What the organiser writes there of others makes their names no more public than other texts do. */
const decisions: readonly EditionTableName[] = ['results', 'exclusions'];

/** Stands between values, so that nothing is found that begins in one and ends in the next. */
const border = '\n\0\n';

/** Lists the values of a data set that are private at an instant, and the text that is not. */
export function listPrivateValues(data: DataSet, now: Date): Privacy {
  const values: PrivateValue[] = [];
  const { units, precedents, adoptions, synonyms } = data;
  const records: string[] = [];
  const texts = [units, precedents, adoptions, synonyms].flatMap((rows) =>
    rows.flatMap((row) => listStrings(row.value)),
  );
  for (const edition of data.editions) {
    const release = getRelease(edition, now);
    const getPermission = getPermissions(edition, release);
    texts.push(...listStrings(edition.contest));
    for (const file of edition.content) {
      if (isOut(file, release, now)) texts.push(...listStrings(file.data), file.body);
    }
    for (const table of Object.keys(editionTables) as EditionTableName[]) {
      const readable = decisions.includes(table) ? texts : records;
      for (const row of edition[table]) {
        const record = row.value as Record<string, unknown>;
        const permission = getPermission(String(record.entry_id ?? record.id));
        for (const column of getColumns(editionTables[table])) {
          const value = record[column.name];
          if (mayBeRead(table, column, permission, release)) {
            for (const text of listStrings(value)) readable.push(text);
          } else {
            for (const needle of getNeedles(column, value)) {
              const { personal, name, kind } = column;
              const phone = kind === 'phone';
              values.push({
                needle,
                phone,
                personal,
                file: row.file,
                line: row.line,
                column: name,
              });
            }
          }
        }
      }
    }
  }
  return { values, records: records.join(border), texts: texts.join(border) };
}
