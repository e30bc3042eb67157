import { readPhone } from '../../../schemas/cells/phone.ts';
import { normaliseText } from '../../../text/normalise.ts';
import type { EntryContent } from '../../entry.ts';
import type { Store } from '../../store/api.ts';
import type { AdoptionRecord } from '../../store/records.ts';
import { reportStates, type Subject } from '../find-subject.ts';

/** A value by which somebody may be known; `label` names its kind, and is all that is ever said. */
export type PersonalValue = { label: string; text: string };

/** Shorter texts stand by chance where nobody is meant. */
const [fewestChars, fewestTitleChars] = [5, 8];

/** A number as typed, and as dialled. */
function listPhones(phone: string): PersonalValue[] {
  const read = readPhone(phone);
  const numbers = 'value' in read ? read.value.split('; ') : [];
  return [phone, ...numbers].map((text) => ({ label: 'điện thoại', text }));
}

function listOf({ fields, authors }: EntryContent): PersonalValue[] {
  const { contact_phone: phone = '', contact_email: email = '', title = '' } = fields;
  return [
    ...authors.map(({ name = '' }) => ({ label: 'họ tên', text: name })),
    ...listPhones(phone),
    { label: 'thư điện tử', text: email },
    ...(title.length < fewestTitleChars ? [] : [{ label: 'tên bài', text: title }]),
  ];
}

function listOfReporter({ fields }: AdoptionRecord): PersonalValue[] {
  return [
    { label: 'họ tên', text: fields.reporter_name ?? '' },
    ...listPhones(fields.reporter_phone ?? ''),
    { label: 'thư điện tử', text: fields.reporter_email ?? '' },
  ];
}

/** Lists by which values people may be known in what a number stands for, in any of its versions. */
export function listPersonalValues(subject: Subject, store: Store): PersonalValue[] {
  const all =
    subject.kind === 'report'
      ? listOfReporter(subject.report)
      : subject.kind === 'draft'
        ? listOf(subject.draft.content)
        : store.listVersions(subject.entry.receipt).flatMap(({ content }) => listOf(content));
  const byText = new Map<string, PersonalValue>();
  for (const value of all) {
    const text = normaliseText(value.text);
    if (text.length >= fewestChars && !byText.has(text)) byText.set(text, { ...value, text });
  }
  return [...byText.values()];
}

/**
 * Parts values, once theirs are erased, from those that somebody else's entry, draft or report holds
 * too: these stay, and no search could tell them apart.
 */
export function splitShared(
  values: readonly PersonalValue[],
  store: Store,
  edition: string,
): { own: PersonalValue[]; shared: PersonalValue[] } {
  const contents = [
    ...store.listEntries(edition).flatMap(({ receipt }) => store.listVersions(receipt)),
    ...store.listDrafts(edition),
  ].map(({ content }) => content);
  const reports = reportStates.flatMap((state) => store.listAdoptions(state));
  // A number may be typed otherwise there; a text may stand in any field.
  const known = new Set(
    [...contents.flatMap(listOf), ...reports.flatMap(listOfReporter)].map(({ text }) => text),
  );
  const all = [...contents, ...reports.map(({ fields }) => fields)].map((one) =>
    JSON.stringify(one),
  );
  const isShared = ({ text }: PersonalValue) => {
    const written = JSON.stringify(text).slice(1, -1);
    return known.has(text) || all.some((other) => other.includes(written));
  };
  return {
    own: values.filter((value) => !isShared(value)),
    shared: values.filter(isShared),
  };
}
