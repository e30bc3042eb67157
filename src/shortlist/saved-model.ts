/** What a list shows of a model: made with the site, kept on the device when it is saved. */
export type ModelSnapshot = {
  id: string;
  title: string;
  href: string;
  field: string;
  unit: string | null;
  /** Null for an entry without an award, which cannot be compared. */
  award: string | null;
  costBand: string | null;
  time: string | null;
  guideHref: string | null;
};

/** A snapshot with the day in Vietnam on which it was saved. */
export type SavedModel = ModelSnapshot & { savedOn: string };

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const getText = (value: unknown) => (isText(value) ? value : null);

/** A page of this site: what was stored must not lead elsewhere, nor run as a script. */
const isSitePath = (value: unknown): value is string => isText(value) && /^\/(?!\/)/.test(value);

/** Reads a snapshot of any origin; null when it lacks what a list cannot do without. */
export function parseSnapshot(value: unknown): ModelSnapshot | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, title, href, field, unit, award, costBand, time, guideHref } = value as Partial<
    Record<keyof ModelSnapshot, unknown>
  >;
  if (!isText(id) || !isText(title) || !isSitePath(href) || !isText(field)) return null;
  return {
    id,
    title,
    href,
    field,
    unit: getText(unit),
    award: getText(award),
    costBand: getText(costBand),
    time: getText(time),
    guideHref: isSitePath(guideHref) ? guideHref : null,
  };
}

function parseSaved(value: unknown): SavedModel[] {
  const snapshot = parseSnapshot(value);
  const { savedOn } = (value ?? {}) as { savedOn?: unknown };
  const isDay = isText(savedOn) && /^\d{4}-\d{2}-\d{2}$/.test(savedOn);
  return snapshot === null || !isDay ? [] : [{ ...snapshot, savedOn }];
}

/** Reads a stored list; what cannot be read of it is left out, as is a second record of an id. */
export function parseSavedModels(text: string | null): SavedModel[] {
  let list: unknown;
  try {
    list = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  const models = Array.isArray(list) ? list.flatMap(parseSaved) : [];
  return models.filter((one, index) => models.findIndex(({ id }) => id === one.id) === index);
}
