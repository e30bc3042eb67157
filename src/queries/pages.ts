/** Entries on one page of a list. */
const pageSize = 24;

/** Rows on one page of a ranking: a ranking of a usual contest stands on one page, to be printed. */
export const rankingPageSize = 200;

/** One page of a list; `page` counts from 1. */
export type ListPage<T> = { items: T[]; page: number; pages: number };

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size = pageSize): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    page: index + 1,
    pages,
  }));
}

/** The pages of a list after the first, as routes below `trang/`. */
export function getLaterPages<T>(items: readonly T[], size = pageSize) {
  return paginate(items, size)
    .slice(1)
    .map((list) => ({ params: { page: String(list.page) }, props: { list } }));
}
