import { getCostBand } from '../../contest/cost-band.ts';
import type { PublicEntry } from '../../contest/public-edition.ts';
import type { FacetValues } from '../record.ts';
import { countInUse, getAdoptedValue } from './adopted.ts';
import { getEditionView, type Context } from './context.ts';
import { getTimeBand } from './time-band.ts';

/** Returns what an entry is filtered by; its guide is filtered by the same. */
export function getEntryFacets(entry: PublicEntry, context: Context): FacetValues {
  const edition = getEditionView(context, entry.edition);
  const unit = context.units.get(entry.unitCode ?? '');
  const guide = context.guides.get(entry.id)?.guide;
  return {
    kind: entry.award === null ? 'bai-du-thi' : 'mo-hinh',
    field: entry.field,
    year: edition.year,
    unitKind: unit?.kind ?? null,
    unit: unit?.code ?? null,
    award: edition.awards.get(entry.award ?? '')?.value ?? null,
    cost: guide === undefined ? null : (getCostBand(guide)?.id ?? null),
    time: getTimeBand(guide?.deploy_days)?.id ?? null,
    guide: guide === undefined ? null : 'co',
    adopted: getAdoptedValue(countInUse(context.adoptions.get(entry.id))),
  };
}
