import { describe, expect, it } from 'vitest';
import { formatOpenSearch, shortenName } from '../../../src/search/page/opensearch.ts';

describe('the name of the site among the search engines of a browser', () => {
  it('has at most 16 characters, cut between words', () => {
    const name = 'Cuộc thi sáng kiến cải cách hành chính tỉnh Hậu Giang năm 2022';
    expect(shortenName('Sáng kiến 2022', 'Hậu Giang', 2022)).toBe('Sáng kiến 2022');
    expect(shortenName(name, 'Hậu Giang', 2022)).toBe('Hậu Giang 2022');
    expect(shortenName(name, 'Bà Rịa-Vũng Tàu', 2022)).toBe('Bà Rịa-Vũng Tàu');
    expect(shortenName(name, 'Thành phố Hồ Chí Minh', 2022)).toBe('Cuộc thi sáng');
    expect(shortenName(name, null, 2022)).toBe('Cuộc thi sáng');
    expect(shortenName('Sángkiếncảicáchhànhchính', null, 2022)).toBe('Sángkiếncảicáchh');
  });
});

it('the description leads to the search page with the words asked for, whatever the name holds', () => {
  const xml = formatOpenSearch('A & <B>', 'Tìm “A”', new URL('https://example.vn/'));
  expect(xml).toContain('<ShortName>A &amp; &lt;B&gt;</ShortName>');
  expect(xml).toContain('template="https://example.vn/tim-kiem/?q={searchTerms}"');
  expect(xml).toContain('<InputEncoding>UTF-8</InputEncoding>');
  expect(xml).toContain('>https://example.vn/icon.png</Image>');
});
