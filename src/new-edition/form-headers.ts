import { foldText } from '../text/normalise.ts';

/** What a form's own columns hold: folded header → column, null where nothing is of use. */
type FormHeaders = ReadonlyMap<string, string | null>;

/** The form that a file was exported from; `hasGroups` where it heads a column "group/question". */
export type Form = { headers: FormHeaders; hasGroups: boolean };

const google: FormHeaders = new Map([
  ['dau thoi gian', 'received_at'],
  ['timestamp', 'received_at'],
  ['dia chi email', 'contact_email'],
  ['email address', 'contact_email'],
  ['ten nguoi dung', 'contact_email'],
  ['username', 'contact_email'],
  ['diem so', null],
  ['score', null],
]);

const microsoft: FormHeaders = new Map([
  ['id', null],
  ['start time', null],
  ['thoi gian bat dau', null],
  ['completion time', 'received_at'],
  ['thoi gian hoan thanh', 'received_at'],
  ['last modified time', null],
  ['thoi gian sua doi lan cuoi', null],
  ['email', 'contact_email'],
  ['name', 'name'],
  ['ten', 'name'],
  ['language', null],
  ['ngon ngu', null],
  ['total points', null],
  ['quiz feedback', null],
]);

/** Kobo writes `_submission_time` in universal time without saying so; `end` has its offset. */
const kobo: FormHeaders = new Map([
  ['start', null],
  ['end', 'received_at'],
  ['today', null],
  ['deviceid', null],
  ['username', null],
  ['phonenumber', null],
  ['formhub/uuid', null],
  ['__version__', null],
  ['meta/instanceid', null],
  ['meta/rootuuid', null],
  ['_version_', null],
  ['_id', null],
  ['_uuid', null],
  ['_submission_time', null],
  ['_validation_status', null],
  ['_notes', null],
  ['_status', null],
  ['_submitted_by', null],
  ['_tags', null],
  ['_index', null],
]);

/** Tells from the headers of a file which form it was exported from, by the form's own columns. */
export function findForm(headers: readonly string[]): Form {
  const folded = headers.map(foldText);
  const has = (...names: string[]) => names.some((name) => folded.includes(name));
  if (has('_uuid', '_submission_time')) return { headers: kobo, hasGroups: true };
  const isMicrosoft =
    has('start time', 'thoi gian bat dau') && has('completion time', 'thoi gian hoan thanh');
  if (isMicrosoft) return { headers: microsoft, hasGroups: false };
  const isGoogle = has('dau thoi gian', 'timestamp');
  return { headers: isGoogle ? google : new Map(), hasGroups: false };
}
