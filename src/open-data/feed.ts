import { Feed } from 'feed';
import type { PublicData } from '../contest/public-data.ts';
import { compareIso } from '../text/compare.ts';
import { getStartOfDay } from '../text/dates.ts';

/** Writes plain text as HTML, which is what the titles and summaries of a feed are read as. */
function toHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Formats the announcements as an Atom feed, newest first. */
export function formatAnnouncementFeed(data: PublicData, siteUrl: string, now: Date): string {
  const contest = data.editions[0]?.contest;
  const address = (path: string) => new URL(path, siteUrl).href;
  const announcements = data.texts
    .flatMap((text) => (text.kind === 'announcements' ? [text] : []))
    .toSorted((left, right) => compareIso(right.data.published_on, left.data.published_on));
  const [newest] = announcements;
  const feed = new Feed({
    id: address('/thong-bao/'),
    title: `Thông báo – ${contest?.short_name ?? ''}`,
    link: address('/thong-bao/'),
    feed: address('/du-lieu/thong-bao.atom'),
    language: 'vi',
    author: { name: contest?.organiser.name ?? '' },
    copyright: contest?.organiser.name ?? '',
    updated: newest === undefined ? now : new Date(getStartOfDay(newest.data.published_on)),
    generator: 'Nhân Rộng',
  });
  for (const { slug, data: one } of announcements) {
    const link = address(`/thong-bao/${slug}/`);
    const date = new Date(getStartOfDay(one.published_on));
    const [title, description] = [toHtml(one.title), toHtml(one.summary)];
    feed.addItem({ id: link, title, link, date, description });
  }
  return feed.atom1();
}
