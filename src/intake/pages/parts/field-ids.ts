/** Ids of the parts of a field, by the name of its input. */
export type FieldIds = { field: string; help: string; problem: string; count: string };

/** Returns the ids of a field's parts; the first is what a problem links to. */
export function getFieldIds(name: string): FieldIds {
  const field = `o-${name.replace(/[._]/g, '-')}`;
  return { field, help: `${field}-giup`, problem: `${field}-loi`, count: `${field}-dem` };
}
