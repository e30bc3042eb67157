/** Entries on one page of a list. */
export const pageSize = 24;

/** One page of a list; `page` counts from 1. */
export type ListPage<T> = { items: T[]; page: number; pages: number };

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[]): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    page: index + 1,
    pages,
  }));
}

/** The pages of a list after the first, as routes below `trang/`. */
export function getLaterPages<T>(items: readonly T[]) {
  return paginate(items)
    .slice(1)
    .map((list) => ({ params: { page: String(list.page) }, props: { list } }));
}
