import type { DataSet, PrivateEdition } from '../../contest/edition.ts';
import type { Round } from '../../schemas/contest.ts';
import { submissions, type Submission } from '../../schemas/submissions.ts';
import { getColumns } from '../../schemas/table.ts';
import { formatDate } from '../../text/dates.ts';
import { getEntryFingerprint, judgedParts } from '../fingerprint.ts';
import type { Doubt, PartTexts, Redaction } from '../redact/redaction.ts';
import { makeRedactor } from '../redact/make-redactor.ts';
import type { EntryOrigin, WorkbookEntry } from './judge-workbook.ts';

/** Tells whether judges of a round must not know whose entries they read. */
export function isBlindRound(edition: PrivateEdition, round: Round): boolean {
  return round.blind ?? edition.contest.rounds[0]?.id === round.id;
}

/** Entries as judges read them; what was hidden of them is empty where the round is not blind. */
export type PreparedEntries = {
  entries: ReadonlyMap<string, WorkbookEntry>;
  redactions: Redaction[];
  doubts: Doubt[];
};

const titles = new Map(getColumns(submissions).map(({ name, title }) => [name, title]));
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

function listParts(texts: PartTexts): WorkbookEntry['parts'] {
  return judgedParts
    .filter((part) => part !== 'title' && part !== 'field')
    .map((part) => {
      const text = texts[part];
      const isDate = part === 'first_applied_on' && text !== null && isoDate.test(text);
      return { title: titles.get(part) ?? part, text: isDate ? formatDate(text) : text };
    });
}

function makeOriginFinder(data: DataSet, edition: PrivateEdition) {
  const units = new Map(data.units.map(({ value }) => [value.code, value.name]));
  const authors = Map.groupBy(edition.authors, ({ value }) => value.entry_id);
  return ({ id, unit_code: code }: Submission): EntryOrigin => ({
    unit: code === null ? null : (units.get(code) ?? code),
    authors: (authors.get(id) ?? []).map(({ value }) => value.name),
  });
}

/** Makes entries ready to be read by judges: without what tells whose they are in a blind round. */
export function prepareEntries(
  data: DataSet,
  edition: PrivateEdition,
  round: Round,
  entryIds: ReadonlySet<string>,
): PreparedEntries {
  const redact = isBlindRound(edition, round) ? makeRedactor(data, edition) : null;
  const getOrigin = makeOriginFinder(data, edition);
  const fields = new Map(
    edition.contest.fields.map(({ id, name, short_name: short }) => [id, short ?? name]),
  );
  const prepared = edition.submissions
    .filter(({ value }) => entryIds.has(value.id))
    .map(({ value }) => {
      const redacted = redact?.(value.id) ?? { parts: value, redactions: [], doubts: [] };
      const entry: WorkbookEntry = {
        id: value.id,
        title: redacted.parts.title ?? '',
        field: fields.get(value.field) ?? value.field,
        origin: redact === null ? getOrigin(value) : null,
        parts: listParts(redacted.parts),
        fingerprint: getEntryFingerprint(value),
      };
      return { entry, ...redacted };
    });
  return {
    entries: new Map(prepared.map(({ entry }) => [entry.id, entry])),
    redactions: prepared.flatMap(({ redactions }) => redactions),
    doubts: prepared.flatMap(({ doubts }) => doubts),
  };
}
