import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { hostile, makeAllPages, plainly, sayHostile } from './all-pages.ts';
import { frame, openPage } from './document.ts';

const plainPages = makeAllPages(plainly);
const hostilePages = makeAllPages(sayHostile());

// As in tests/site/html.test.ts, for what the templates write.
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'no-implicit-button-type': 'error',
    'tel-non-breaking': 'off',
  },
});

describe.each([
  ...plainPages,
  ...[...hostilePages].map(([name, page]) => [`hostile ${name}`, page] as const),
])('the page %s', (_, page) => {
  const document = openPage(page);

  it('is valid HTML', async () => {
    const { results } = await validator.validateString(frame(page));
    const problems = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
    );
    expect(problems).toEqual([]);
  });

  it('has one heading of the first level, and leaves out no level', () => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4')];
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    const jumps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1);
    expect(jumps).toEqual([]);
  });

  it('has no script, no style of its own and no handler', () => {
    const all = [...document.querySelectorAll('*')];
    const bad = all.filter(
      (element) =>
        ['SCRIPT', 'STYLE', 'IFRAME'].includes(element.tagName) ||
        element.getAttributeNames().some((name) => name === 'style' || name.startsWith('on')),
    );
    expect(bad.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it('links within the page only to what is there', () => {
    const lost = [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => document.getElementById(id) === null);
    expect(lost).toEqual([]);
  });

  it('is written composed (NFC)', () => {
    expect(frame(page)).toBe(frame(page).normalize('NFC'));
  });
});

describe('hostile text', () => {
  it('is shown as it was typed, everywhere', () => {
    const form = hostilePages.get('problems');
    const receipt = hostilePages.get('receipt');
    if (form === undefined || receipt === undefined) throw new Error('No such page');
    const inputs = [...openPage(form).querySelectorAll('form input[type="text"]')];
    const filled = inputs.filter((input) => input.getAttribute('value') === hostile);
    // The title and the date, and five texts of each of five authors.
    expect(filled.length).toBeGreaterThan(25);
    const values = [...openPage(receipt).querySelectorAll('dd')].map(
      ({ textContent }) => textContent,
    );
    expect(values.filter((value) => value.trim() === hostile).length).toBeGreaterThan(40);
  });

  it('does not leave the address of a link', () => {
    const page = hostilePages.get('adoption');
    if (page === undefined) throw new Error('No such page');
    const href = openPage(page).querySelector('.lead a')?.getAttribute('href') ?? '';
    expect(href).toBe(`/nhan-rong/${encodeURIComponent(hostile)}/`);
  });
});
