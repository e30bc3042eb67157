/** Rows that stand open where no entry goes on to another round. */
const usuallyOpen = 20;

/** Fewer rows than this are not worth a click. */
const leastFolded = 10;

/** Parts a ranking behind the last entry that goes on, so that a long one is soon passed. */
export function foldRanking<Row extends { advanced: boolean }>(rows: readonly Row[]) {
  const last = rows.findLastIndex(({ advanced }) => advanced);
  const at = last === -1 ? usuallyOpen : last + 1;
  const cut = rows.length - at < leastFolded ? rows.length : at;
  return { open: rows.slice(0, cut), folded: rows.slice(cut) };
}
