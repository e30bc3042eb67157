/** An abbreviation and what it stands for. */
export type Abbreviation = { term: string; means: string };

const isAbbreviation = /^[A-ZĐ][A-ZĐa-z]*[A-ZĐ][A-ZĐ ]*$/u;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Explains each abbreviation where it first stands in rendered HTML, with `<abbr>`. Text inside
 * links, headings and code stays as it is.
 */
export function markAbbreviations(html: string, known: readonly Abbreviation[]): string {
  const meanings = new Map(
    known.filter(({ term }) => isAbbreviation.test(term)).map(({ term, means }) => [term, means]),
  );
  if (meanings.size === 0) return html;
  const longestFirst = [...meanings.keys()].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}/])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}/])`, 'gu');
  let inside = 0;
  return html.replace(/<(\/?)(a|h[1-6]|code|abbr)\b[^>]*>|<[^>]*>|[^<]+/g, (part, close, tag) => {
    if (tag !== undefined) inside += close === '/' ? -1 : 1;
    if (part.startsWith('<') || inside > 0) return part;
    return part.replace(pattern, (term) => {
      const means = meanings.get(term);
      if (means === undefined) return term;
      meanings.delete(term);
      return `<abbr title="${escapeHtml(means)}">${term}</abbr>`;
    });
  });
}
