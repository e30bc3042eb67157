import { getCostBand } from '../contest/cost-band.ts';
import type { Guide } from '../schemas/content/guide.ts';
import type { ModelSnapshot } from './saved-model.ts';
import { formatNumber } from '../text/numbers.ts';

/** An entry by the names that readers know it by. */
type Named = Pick<ModelSnapshot, 'id' | 'title' | 'href' | 'field' | 'unit' | 'award'>;

/** Makes what a reader's device keeps of an entry, from its guide where it has one. */
export function makeModelSnapshot(entry: Named, guide: Guide | null): ModelSnapshot {
  const { id, title, href, field, unit, award } = entry;
  const days = guide?.deploy_days;
  return {
    id,
    title: guide?.title ?? title,
    href,
    field,
    unit,
    award,
    costBand: guide === null ? null : (getCostBand(guide)?.name ?? null),
    time: days === undefined ? null : `${formatNumber(days)} ngày`,
    guideHref: guide === null ? null : `/nhan-rong/${id}/`,
  };
}
