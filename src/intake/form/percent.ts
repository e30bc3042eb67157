/** Reads a share as people write it: "50", "33,3", "33.33 %"; null where it is none of 0 to 100. */
export function parsePercent(text: string): number | null {
  const [, whole, decimals = '0'] = /^(\d{1,3})(?:[.,](\d{1,4}))? ?%?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const share = Number(`${whole}.${decimals}`);
  return share <= 100 ? share : null;
}
