import { getPrecedents } from './data.ts';
import { getFields } from './fields.ts';

/** Lists the precedents field by field; fields without one are listed too. */
export async function getPrecedentGroups() {
  const precedents = await getPrecedents();
  return (await getFields()).map((field) => ({
    field,
    precedents: precedents.filter((one) => one.field === field.id),
  }));
}
