import { describe, expect, it } from 'vitest';
import type { ContentFile } from '../../src/contest/content/load-content.ts';
import { publishDataSet } from '../../src/contest/public-data.ts';
import { formatAnnouncementFeed } from '../../src/open-data/feed.ts';
import { at, makeAnnouncement, makeContest, makeDataSet, makeEdition } from '../contest/build.ts';

const now = at('2022-09-10 08:00:00');

function format(content: ContentFile[], contest = makeContest()): string {
  const data = publishDataSet(makeDataSet([makeEdition({ contest, content })]), now);
  return formatAnnouncementFeed(data, 'https://cuocthi.example.vn', now);
}

describe('the feed of announcements', () => {
  it('is Atom with an author, the newest announcement first', () => {
    const content = [
      makeAnnouncement('bat-dau', '2022-08-16', 'Bắt đầu nhận bài'),
      makeAnnouncement('con-mot-tuan', '2022-09-08', 'Còn một tuần'),
    ];
    expect(format(content)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
    <id>https://cuocthi.example.vn/thong-bao/</id>
    <title>Thông báo – Cuộc thi sáng kiến</title>
    <updated>2022-09-07T17:00:00.000Z</updated>
    <generator>Nhân Rộng</generator>
    <author>
        <name>Ban Tổ chức cuộc thi</name>
    </author>
    <link rel="alternate" href="https://cuocthi.example.vn/thong-bao/"/>
    <link rel="self" href="https://cuocthi.example.vn/du-lieu/thong-bao.atom"/>
    <rights>Ban Tổ chức cuộc thi</rights>
    <entry>
        <title type="html"><![CDATA[Còn một tuần]]></title>
        <id>https://cuocthi.example.vn/thong-bao/con-mot-tuan/</id>
        <link href="https://cuocthi.example.vn/thong-bao/con-mot-tuan/"/>
        <updated>2022-09-07T17:00:00.000Z</updated>
        <summary type="html"><![CDATA[Tóm tắt: Còn một tuần]]></summary>
    </entry>
    <entry>
        <title type="html"><![CDATA[Bắt đầu nhận bài]]></title>
        <id>https://cuocthi.example.vn/thong-bao/bat-dau/</id>
        <link href="https://cuocthi.example.vn/thong-bao/bat-dau/"/>
        <updated>2022-08-15T17:00:00.000Z</updated>
        <summary type="html"><![CDATA[Tóm tắt: Bắt đầu nhận bài]]></summary>
    </entry>
</feed>`);
  });

  it('stays well-formed, and shows what was written, with signs of XML and HTML', () => {
    const contest = makeContest({
      short_name: 'Sáng kiến <A> & "B"',
      organiser: { name: 'Sở A & Sở B' },
    });
    const feed = format([makeAnnouncement('r&d', '2022-08-16', 'Điểm < 50 & ]]> "x"')], contest);
    expect(feed).toContain('<title>Thông báo – Sáng kiến &lt;A&gt; &amp; "B"</title>');
    expect(feed).toContain('<name>Sở A &amp; Sở B</name>');
    expect(feed).toContain('<title type="html"><![CDATA[Điểm &lt; 50 &amp; ]]&gt; "x"]]></title>');
    expect(feed).toContain('<link href="https://cuocthi.example.vn/thong-bao/r&amp;d/"/>');
  });

  it('leaves out what is not announced yet and what is no announcement', () => {
    const rule: ContentFile = {
      kind: 'rules',
      slug: '01-muc-dich',
      file: 'rules/01-muc-dich.md',
      data: { number: 1, title: 'Mục đích', shows: [], sample: false },
      body: '',
      bodyLine: 5,
    };
    const feed = format([rule, makeAnnouncement('ket-qua', '2022-10-28', 'Kết quả')]);
    expect(feed).not.toContain('<entry>');
  });

  it('of no announcements was updated when it was made', () => {
    expect(format([])).toContain('<updated>2022-09-10T01:00:00.000Z</updated>');
  });

  it('takes its name from the newest edition', () => {
    const older = makeEdition({ contest: makeContest({ short_name: 'Năm 2022' }) });
    const newer = makeEdition({ contest: makeContest({ short_name: 'Năm 2024' }) }, '2024');
    const data = publishDataSet(makeDataSet([older, newer]), now);
    expect(formatAnnouncementFeed(data, 'https://x.vn', now)).toContain(
      '<title>Thông báo – Năm 2024</title>',
    );
  });
});
