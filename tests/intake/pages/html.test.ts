import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { html, makeAttributes } from '../../../src/intake/html.ts';

describe('html', () => {
  it('escapes the five signs of HTML in texts, once', () => {
    expect(html`<p>${`<b> & "x" 'y'`}</p>`.text).toBe(
      '<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;</p>',
    );
    expect(html`<p>${'&lt;'}</p>`.text).toBe('<p>&amp;lt;</p>');
  });

  it('passes what is HTML already, alone and in lists in lists', () => {
    const items = ['<', '>'].map((sign) => html`<li>${sign}</li>`);
    expect(html`${[items, html`<li></li>`]}`.text).toBe('<li>&lt;</li><li>&gt;</li><li></li>');
  });

  it('writes numbers, also nought, and nothing for null, undefined and false', () => {
    expect(html`${0}${1.5}|${null}${undefined}${false}|${''}`.text).toBe('01.5||');
  });

  it('keeps a value inside its attribute, its title and its text area', () => {
    const text = `"><script>alert(1)</script></title></textarea>' onclick='x`;
    const page = html`<!doctype html>
      <html lang="vi">
        <head>
          <title>${text}</title>
        </head>
        <body>
          <input value="${text}" /><textarea>${text}</textarea>
        </body>
      </html>`;
    const { document } = parseHTML(page.text);
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('input')?.getAttributeNames()).toEqual(['value']);
    expect(document.querySelector('input')?.getAttribute('value')).toBe(text);
    expect(document.querySelectorAll('textarea')).toHaveLength(1);
    expect(page.text).toContain('&lt;/title&gt;&lt;/textarea&gt;');
  });
});

describe('makeAttributes', () => {
  it('writes what is true without a value and leaves out what is not there', () => {
    const attributes = { id: 'a"b', checked: true, disabled: false, title: null, rows: 5 };
    expect(makeAttributes(attributes).text).toBe('id="a&quot;b" checked rows="5"');
    expect(makeAttributes({ value: '' }).text).toBe('value=""');
  });
});
