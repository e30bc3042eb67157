import { describe, expect, it } from 'vitest';
import { markAbbreviations } from '../../src/text/abbreviations.ts';

const known = [
  { term: 'UBND', means: 'Ủy ban nhân dân' },
  { term: 'CCHC', means: 'cải cách hành chính' },
  { term: 'DVC', means: 'dịch vụ công' },
  { term: 'DVCTT', means: 'dịch vụ công trực tuyến' },
  { term: 'CĐS', means: 'chuyển đổi số' },
  { term: 'VNeID', means: 'định danh điện tử quốc gia' },
  { term: 'PAR INDEX', means: 'chỉ số cải cách hành chính' },
  { term: 'một cửa', means: 'bộ phận Tiếp nhận và Trả kết quả' },
];

const ubnd = '<abbr title="Ủy ban nhân dân">UBND</abbr>';

describe('markAbbreviations', () => {
  it('explains an abbreviation only where it first stands', () => {
    expect(markAbbreviations('<p>UBND tỉnh, UBND xã</p><p>UBND</p>', known)).toBe(
      `<p>${ubnd} tỉnh, UBND xã</p><p>UBND</p>`,
    );
  });

  it('takes the longest abbreviation that stands there', () => {
    expect(markAbbreviations('<p>DVCTT và DVC</p>', known)).toBe(
      '<p><abbr title="dịch vụ công trực tuyến">DVCTT</abbr> và <abbr title="dịch vụ công">DVC</abbr></p>',
    );
  });

  it('takes two words together where the first is an abbreviation too', () => {
    const both = [{ term: 'PAR', means: 'cải cách' }, ...known];
    expect(markAbbreviations('PAR INDEX', both)).toBe(
      '<abbr title="chỉ số cải cách hành chính">PAR INDEX</abbr>',
    );
  });

  it('knows abbreviations with Đ, with small letters and of two words', () => {
    expect(markAbbreviations('CĐS, VNeID, PAR INDEX', known)).toBe(
      '<abbr title="chuyển đổi số">CĐS</abbr>, ' +
        '<abbr title="định danh điện tử quốc gia">VNeID</abbr>, ' +
        '<abbr title="chỉ số cải cách hành chính">PAR INDEX</abbr>',
    );
  });

  it('leaves words alone that are no abbreviations', () => {
    const html = '<p>Bộ phận một cửa, ubnd</p>';
    expect(markAbbreviations(html, known)).toBe(html);
  });

  it('leaves longer words alone that hold an abbreviation', () => {
    const html = '<p>ĐUBND UBNDĐ UBND2</p>';
    expect(markAbbreviations(html, known)).toBe(html);
  });

  it('leaves document numbers alone and explains the next place', () => {
    expect(markAbbreviations('<p>Kế hoạch 125/KH-UBND của UBND tỉnh</p>', known)).toBe(
      `<p>Kế hoạch 125/KH-UBND của ${ubnd} tỉnh</p>`,
    );
  });

  it.each([
    ['a link', '<a href="/van-ban/">UBND</a>'],
    ['a heading', '<h2 id="ubnd">UBND tỉnh</h2>'],
    ['code', '<pre><code class="x">UBND</code></pre>'],
    ['an abbreviation that is explained already', '<abbr title="Ủy ban">UBND</abbr>'],
    ['markup inside a link', '<a href="#"><strong>UBND</strong> tỉnh</a>'],
  ])('leaves %s as it is and explains what follows', (_, html) => {
    expect(markAbbreviations(`${html}<p>UBND</p>`, known)).toBe(`${html}<p>${ubnd}</p>`);
  });

  it('does not take an address or a quotation for a link', () => {
    expect(markAbbreviations('<address>UBND</address><article>CCHC</article>', known)).toBe(
      `<address>${ubnd}</address><article><abbr title="cải cách hành chính">CCHC</abbr></article>`,
    );
  });

  it('leaves attributes alone, even one that holds a greater-than sign', () => {
    expect(markAbbreviations('<img alt="sở > UBND" src="a.png"><p>UBND</p>', known)).toBe(
      `<img alt="sở > UBND" src="a.png"><p>${ubnd}</p>`,
    );
    expect(markAbbreviations('<a title="sở > UBND">UBND</a> UBND', known)).toBe(
      `<a title="sở > UBND">UBND</a> ${ubnd}`,
    );
  });

  it('escapes the meaning for its attribute', () => {
    const odd = [{ term: 'AB', means: '"a" & <b>' }];
    expect(markAbbreviations('AB', odd)).toBe(
      '<abbr title="&quot;a&quot; &amp; &lt;b&gt;">AB</abbr>',
    );
  });

  it('changes nothing where no abbreviation is known', () => {
    expect(markAbbreviations('<p>UBND</p>', [])).toBe('<p>UBND</p>');
  });
});
