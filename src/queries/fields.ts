import type { ContestField } from '../schemas/contest.ts';
import { getEditions, getEntries, once } from './data.ts';

/** A field as pages show it; `tint` numbers its colour from 1 to 6. */
export type FieldView = {
  id: string;
  name: string;
  shortName: string;
  description: string | null;
  icon: ContestField['icon'];
  tint: number;
  href: string;
  /** Entries in this field, all editions. */
  entryCount: number;
};

const tints = 6;

/** Lists the fields of all editions, those of the newest edition first; an id is one field. */
export const getFields = once(async (): Promise<FieldView[]> => {
  const editions = await getEditions();
  const counts = new Map<string, number>();
  for (const { field } of await getEntries()) counts.set(field, (counts.get(field) ?? 0) + 1);
  const byId = new Map<string, FieldView>();
  for (const { contest } of editions) {
    for (const field of contest.fields) {
      if (byId.has(field.id)) continue;
      byId.set(field.id, {
        id: field.id,
        name: field.name,
        shortName: field.short_name ?? field.name,
        description: field.description ?? null,
        icon: field.icon,
        tint: (byId.size % tints) + 1,
        href: `/linh-vuc/${field.id}/`,
        entryCount: counts.get(field.id) ?? 0,
      });
    }
  }
  return [...byId.values()];
});

const getFieldsById = once(async () => new Map((await getFields()).map((one) => [one.id, one])));

/** Returns the field that a record names; the loaders have checked that it exists. */
export async function getField(id: string): Promise<FieldView> {
  const field = (await getFieldsById()).get(id);
  if (field === undefined) throw new Error(`No field ${id}`);
  return field;
}
