import { parseHTML } from 'linkedom';
import { html } from '../../../src/intake/html.ts';
import type { Page } from '../../../src/intake/pages/page.ts';

/** Puts a page into the smallest frame. */
export function frame({ title, body }: Page): string {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <title>${title}</title>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.text;
}

/** Reads a page as a browser does. */
export function openPage(page: Page): Document {
  return parseHTML(frame(page)).document;
}

/** Returns the readable text of a page or of a part of it, white space folded. */
export function getText(page: Page, selector = 'main'): string {
  const found = openPage(page).querySelectorAll(selector);
  return [...found]
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
