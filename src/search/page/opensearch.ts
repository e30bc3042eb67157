const shortNameLimit = 16;

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Shortens the name of a contest to what browsers show of a search engine: the name itself where it
 * is short, else its place and year, else the words that fit.
 */
export function shortenName(name: string, place: string | null, year: number): string {
  const placed = [`${place} ${year}`, `${place}`].filter(() => place !== null);
  for (const candidate of [name, ...placed]) {
    if (candidate.length <= shortNameLimit) return candidate;
  }
  let fitting = '';
  for (const word of name.split(' ')) {
    const longer = `${fitting} ${word}`.trim();
    if (longer.length > shortNameLimit) break;
    fitting = longer;
  }
  return fitting || name.slice(0, shortNameLimit);
}

/** Writes the description by which a browser adds the site to its search engines. */
export function formatOpenSearch(shortName: string, description: string, site: URL): string {
  const template = `${new URL('/tim-kiem/', site).href}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortName)}</ShortName>
  <Description>${escapeXml(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Language>vi</Language>
  <Image width="192" height="192" type="image/png">${escapeXml(new URL('/icon.png', site).href)}</Image>
  <Url type="text/html" method="get" template="${escapeXml(template)}"/>
</OpenSearchDescription>
`;
}
