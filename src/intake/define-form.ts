import type { PublicData } from '../contest/public-data.ts';
import { getUnitNames } from '../contest/unit-names.ts';
import type { Contest } from '../schemas/contest.ts';
import { unitKinds, type Unit } from '../schemas/units.ts';
import { getLastDay, getVietnamDate } from '../text/dates.ts';
import type { FileLimits } from './file-limits.ts';
import type { FormDefinition, FormModel, FormUnit } from './form-definition.ts';

const bytesPerMb = 1024 * 1024;

/** Where contest.yaml sets no limit, the form still has one. */
const defaultMaxAuthors = 10;

/** Units that existed at some time of the window; all of them where there is no window. */
function listUnits(units: readonly Unit[], window: FormDefinition['window']): FormUnit[] {
  const names = getUnitNames(units);
  const first = window === null ? null : getVietnamDate(window.opensAt);
  const last = window === null ? null : getLastDay(window.closesAt);
  return units
    .filter(({ valid_to: to }) => first === null || to === null || to >= first)
    .filter(({ valid_from: from }) => last === null || from === null || from <= last)
    .map(({ code, name, kind }) => ({
      code,
      name: names.get(code) ?? name,
      group: unitKinds[kind],
    }));
}

function getFileLimits({ intake }: Contest): FileLimits {
  return {
    maxFiles: intake.max_files,
    maxFileBytes: intake.max_file_mb * bytesPerMb,
    maxTotalBytes: intake.max_total_mb * bytesPerMb,
  };
}

/** Winning entries that have a guide, of all editions. */
function listModels({ entries, texts }: PublicData): FormModel[] {
  const guided = new Set(
    texts.flatMap((text) => (text.kind === 'guides' ? [text.data.entry_id] : [])),
  );
  return entries
    .filter(({ id, award }) => award !== null && guided.has(id))
    .map(({ id, title }) => ({ id, title }));
}

/** Makes the definition of the newest edition's form from what is public. */
export function defineForm(data: PublicData): FormDefinition {
  const [edition] = data.editions;
  if (edition === undefined) throw new Error('There is no edition to enter');
  const { contest } = edition;
  const submission = contest.archived ? undefined : contest.timeline?.submission;
  const window =
    submission === undefined
      ? null
      : { opensAt: submission.opens_at, closesAt: submission.closes_at };
  return {
    edition: edition.id,
    contestName: contest.name,
    shortName: contest.short_name,
    year: contest.year,
    place: contest.place ?? null,
    organiser: contest.organiser.name,
    receivingOffice: contest.organiser.receiving_office ?? null,
    window,
    graceSeconds: contest.intake.grace_seconds,
    maxAuthors: contest.max_authors ?? defaultMaxAuthors,
    fields: contest.fields.map(({ id, name }) => ({ id, name })),
    units: listUnits(data.units, window),
    files: getFileLimits(contest),
    models: listModels(data),
  };
}
