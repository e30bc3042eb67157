import { parseHTML } from 'linkedom';

/** A page as a browser reads it. */
export type Sheet = {
  document: Document;
  /** The readable text of what a selector finds, white space folded. */
  read: (selector: string) => string;
  /** What a browser would send of the form: its inputs as they are filled in. */
  fields: Readonly<Record<string, string>>;
};

function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The parser leaves the text of a text area as it was written; a browser drops its first line break. */
function readTextArea(element: Element): string {
  const { document } = parseHTML(`<p>${element.textContent.replace(/^\n/, '')}</p>`);
  return document.querySelector('p')?.textContent ?? '';
}

function getValue(element: Element): string | null {
  if (element.localName === 'textarea') return readTextArea(element);
  if (element.localName === 'select') {
    return element.querySelector('option[selected]')?.getAttribute('value') ?? '';
  }
  const kind = element.getAttribute('type') ?? '';
  if (['file', 'submit'].includes(kind)) return null;
  if (['radio', 'checkbox'].includes(kind) && !element.hasAttribute('checked')) return null;
  return element.getAttribute('value') ?? '';
}

/** Opens a page as a browser does. */
export function openSheet(page: string): Sheet {
  const { document } = parseHTML(page);
  const inputs = [...document.querySelectorAll('form input, form textarea, form select')];
  return {
    document,
    read: (selector) =>
      foldSpaces([...document.querySelectorAll(selector)].map((one) => one.textContent).join(' ')),
    fields: Object.fromEntries(
      inputs.flatMap((input) => {
        const value = getValue(input);
        return value === null ? [] : [[input.getAttribute('name') ?? '', value]];
      }),
    ),
  };
}
