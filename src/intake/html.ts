/** Text that is HTML already and is not escaped again. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text and numbers are escaped, HTML passes, the rest is nothing. */
export type HtmlValue = Html | readonly HtmlValue[] | string | number | null | undefined | false;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function writeValue(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(writeValue).join('');
  return String(value).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** Template tag that makes HTML, in which whatever is put in is escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.map((part, index) => part + writeValue(values[index])).join(''));
}

/** Makes the attributes of an element: `true` is an attribute without a value, `false` is none. */
export function makeAttributes(
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Html {
  const written = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === false || value === null || value === undefined) return [];
    return [value === true ? name : `${name}="${writeValue(value)}"`];
  });
  return new Html(written.join(' '));
}
