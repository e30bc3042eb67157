import { foldText, formatSlug } from '../text/normalise.ts';
import type { EarlierEdition } from './earlier-edition.ts';
import type { Proposal } from './propose.ts';
import type { Source } from './read-source.ts';

/** A field of the contest as contest.yaml names it. */
type Field = { id: string; name: string; short_name?: string | undefined };

/** Where the list of fields comes from; `edition` takes it over with all that is said of them. */
export type FieldList = { fields: readonly Field[]; from: 'flags' | 'edition' | 'cells' };

const mostFields = 20;
const longestId = 64;

/** Makes fields of their names; ids that would be equal are numbered. */
function makeFields(names: readonly string[]): Field[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const slug = formatSlug(name)
      .slice(0, longestId - 3)
      .replace(/-+$/, '');
    const base = slug === '' ? `linh-vuc-${index + 1}` : slug;
    let id = base;
    for (let next = 2; used.has(id); next += 1) id = `${base}-${next}`;
    used.add(id);
    return { id, name };
  });
}

/** Takes away the number that a list puts before a name: "1. ", "(2) ", "III- ". */
function dropNumber(text: string): string {
  return text.replace(/^\(?(?:\d{1,2}|[IVX]{1,4})\s*[.):–-]+\s*/u, '').replace(/[.;,]+$/, '');
}

/** Lists the different values of the column that holds the field. */
export function listFieldValues(source: Source, proposals: readonly Proposal[]): string[] {
  const index = proposals.findIndex(({ columns }) => columns.includes('field'));
  const cells = (source.columns[index]?.cells ?? []).filter((text) => text !== '');
  return [...new Map(cells.map((text) => [foldText(text), text])).values()];
}

/** Finds the fields of the new edition: as told, as before, or as the file's values name them. */
export function findFields(
  told: readonly string[],
  like: EarlierEdition | null,
  values: readonly string[],
): FieldList | null {
  if (told.length > 0) return { fields: makeFields(told), from: 'flags' };
  if (like !== null) return { fields: like.contest.fields, from: 'edition' };
  const names = [...new Map(values.map((text) => [foldText(dropNumber(text)), dropNumber(text)]))];
  if (names.length === 0 || names.length > mostFields) return null;
  return { fields: makeFields(names.map(([, name]) => name)), from: 'cells' };
}

/** Tells which field each value means: value → id; values that mean none are left out. */
export function matchFields(
  values: readonly string[],
  fields: readonly Field[],
): Map<string, string> {
  const ids = new Map(
    fields
      .flatMap(({ id, name, short_name }) =>
        [name, short_name ?? name, id].map((text) => [text, id]),
      )
      .map(([text = '', id = '']) => [foldText(dropNumber(text)), id]),
  );
  return new Map(
    values.flatMap((value) => {
      const id = ids.get(foldText(dropNumber(value)));
      return id === undefined ? [] : [[value, id] as const];
    }),
  );
}
