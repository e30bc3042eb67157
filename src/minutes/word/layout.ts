/** Lengths of Word: 1440 to the inch. */
export function toTwips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Margins of Nghị định 30/2020/NĐ-CP; on its side the page keeps room for binding at the top. */
export const margins = {
  upright: { top: 20, bottom: 20, left: 30, right: 15 },
  sideways: { top: 30, bottom: 15, left: 20, right: 20 },
} as const;

const shortSideMm = 210;
const longSideMm = 297;

/** Size of an A4 page and the room between its margins, in millimetres. */
export function getPage(wide: boolean) {
  const margin = wide ? margins.sideways : margins.upright;
  const widthMm = wide ? longSideMm : shortSideMm;
  return { shortSideMm, longSideMm, margin, textWidthMm: widthMm - margin.left - margin.right };
}

export const font = 'Times New Roman';

/** Sizes in half points. */
export const sizes = { body: 26, head: 26, table: 22, small: 20 } as const;
