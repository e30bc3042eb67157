import path from 'node:path';

/** Tells whether a path is a folder or lies within it; both as they really are, behind any link. */
export function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  const isOutside = way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
  return !isOutside;
}
