/** An abbreviation and what it stands for. */
export type Abbreviation = { term: string; means: string };

const isAbbreviation = /^[A-ZĐ][A-ZĐa-z]*[A-ZĐ][A-ZĐ ]*$/u;

/** A tag whose text stays as it is, any other tag, or text; `>` may stand in an attribute. */
const tagOrText =
  /<(\/?)(a|h[1-6]|code|abbr)\b(?:"[^"]*"|'[^']*'|[^"'>])*>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/g;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Explains each abbreviation where it first stands in rendered HTML, with `<abbr>`. Text inside
 * links, headings, code and document numbers ("125/KH-UBND") stays as it is.
 */
export function markAbbreviations(html: string, known: readonly Abbreviation[]): string {
  const meanings = new Map(
    known.filter(({ term }) => isAbbreviation.test(term)).map(({ term, means }) => [term, means]),
  );
  if (meanings.size === 0) return html;
  const longestFirst = [...meanings.keys()].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}/-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}/-])`,
    'gu',
  );
  let inside = 0;
  return html.replace(tagOrText, (part, close, tag) => {
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
