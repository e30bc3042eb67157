/** Numbers of the pages that are linked: the first, the last and those around the current one. */
export function listNearPages(page: number, pages: number): { number: number; gap: boolean }[] {
  const near = [1, page - 2, page - 1, page, page + 1, page + 2, pages];
  const shown = [...new Set(near)].filter((one) => one >= 1 && one <= pages);
  return shown.map((one, index) => ({
    number: one,
    gap: one - (shown[index - 1] ?? one - 1) > 1,
  }));
}
