import { getVisitOrigin, type Intake, type Visit } from './context.ts';

/** Returns the path under which an entry is private to the holder of its key. */
export function getEntryPath(key: string): string {
  return `/du-thi/bai/${key}/`;
}

/** Returns the path under which a draft is private to the holder of its key. */
export function getDraftPath(key: string): string {
  return `/du-thi/nhap/${key}/`;
}

/** Returns a path in full, as somebody may copy it from the page. */
export function getLink(path: string, visit: Visit, intake: Intake): string {
  return getVisitOrigin(visit, intake) + path;
}

/** Returns a path in full for a letter, which goes to others than who asked: as SITE_URL says. */
export function getLetterLink(path: string, { siteOrigin }: Pick<Intake, 'siteOrigin'>): string {
  return siteOrigin + path;
}
