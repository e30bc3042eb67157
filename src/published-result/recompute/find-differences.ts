/** A place where two values of the same kind are not the same. */
export type Difference = { path: (string | number)[]; published: unknown; recomputed: unknown };

/** Numbers closer than this, measured by their size, differ only by how a computer adds. */
const equalWithin = 1e-9;

/** Tells whether two numbers are the same but for how a computer adds. */
export function isSameNumber(left: number, right: number): boolean {
  return Math.abs(left - right) <= equalWithin * Math.max(1, Math.abs(left), Math.abs(right));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function getId(value: unknown): string | null {
  return isRecord(value) && typeof value.id === 'string' ? value.id : null;
}

/** Turns a list into a record: by id where its items have one, so that order is no matter. */
function byKey(list: readonly unknown[]): [string | number, unknown][] {
  return list.map((value, index) => [getId(value) ?? index, value]);
}

function listParts(value: unknown): [string | number, unknown][] | null {
  if (Array.isArray(value)) return byKey(value);
  return isRecord(value) ? Object.entries(value) : null;
}

/** Lists where a published value is not what was recomputed; what one of them lacks is undefined. */
export function findDifferences(
  published: unknown,
  recomputed: unknown,
  path: Difference['path'] = [],
): Difference[] {
  if (published === recomputed) return [];
  if (typeof published === 'number' && typeof recomputed === 'number') {
    return isSameNumber(published, recomputed) ? [] : [{ path, published, recomputed }];
  }
  const [left, right] = [listParts(published), listParts(recomputed)];
  if (left === null || right === null) return [{ path, published, recomputed }];
  const [leftMap, rightMap] = [new Map(left), new Map(right)];
  return [...new Set([...leftMap.keys(), ...rightMap.keys()])].flatMap((key) =>
    findDifferences(leftMap.get(key), rightMap.get(key), [...path, key]),
  );
}
