import type { IncomingHttpHeaders } from 'node:http';

function getOrigin(address: string): string | null {
  const origin = URL.parse(address)?.origin ?? 'null';
  return origin === 'null' ? null : origin;
}

/**
 * Tells whether a form was sent from a page of this site, as the browser says it. The address that
 * the browser asked for counts as the site's too, since a proxy may serve it under several names.
 */
export function isSameOrigin(
  headers: IncomingHttpHeaders,
  { siteOrigin }: { siteOrigin: string },
): boolean {
  const { host = '', origin, referer } = headers;
  const own = [siteOrigin, `http://${host}`, `https://${host}`].map(getOrigin);
  const isOwn = (address: string) => {
    const claimed = getOrigin(address);
    return claimed !== null && own.includes(claimed);
  };
  if (origin !== undefined) return isOwn(origin);
  const fetchSite = headers['sec-fetch-site'];
  // "none" is a person's own doing, such as sending again from the history: no site can cause it.
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  return referer !== undefined && isOwn(referer);
}
