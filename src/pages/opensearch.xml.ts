import type { APIRoute } from 'astro';
import { getSite } from '../queries/site.ts';
import { formatOpenSearch, shortenName } from '../search/page/opensearch.ts';

export const GET: APIRoute = async ({ site: address }) => {
  if (address === undefined) throw new Error('The site has no address');
  const { shortName, place, year } = await getSite();
  const name = shortenName(shortName, place, year);
  return new Response(formatOpenSearch(name, `Tìm kiếm: ${shortName}`, address), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
