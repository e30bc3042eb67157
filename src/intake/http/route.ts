/** The addresses of the intake; a part that begins with ":" is open. */
export const routes = [
  '/du-thi/',
  '/du-thi/tra-cuu/',
  '/du-thi/nhap/:key/',
  '/du-thi/bai/:key/',
  '/du-thi/bai/:key/sua/',
  '/du-thi/bai/:key/rut/',
  '/du-thi/bai/:key/tep/:number/',
  '/nhan-rong/:model/ap-dung/',
  '/suc-khoe',
] as const;
export type Route = (typeof routes)[number];

/** A route with what the address says in its open parts. */
export type RouteMatch = { route: Route; parameters: Readonly<Record<string, string>> };

const patterns = routes.map((route) => ({
  route,
  // A last slash may be missing, as people type addresses.
  pattern: new RegExp(`^${route.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\/$/, '/?')}$`),
}));

/** Finds the route that a path belongs to; null for what is no address of the intake. */
export function matchRoute(pathname: string): RouteMatch | null {
  // The frame itself is no page to be read.
  const path = pathname.replace(/^\/du-thi\/index\.html$/, '/du-thi/');
  for (const { route, pattern } of patterns) {
    const match = pattern.exec(path);
    if (match !== null) return { route, parameters: { ...match.groups } };
  }
  return null;
}
