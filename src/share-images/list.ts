import type { PublicData } from '../contest/public-data.ts';
import type { ShareImage } from './draw.ts';

/** A picture and where it is published, relative to the site's root. */
export type ShareImageFile = { file: string; image: ShareImage; scale: number };

/** Winners and guides get the full size; other entries half of it, which large cards still show. */
const halfSize = 0.5;

/** Lists the pictures of a site: the home page, each entry, each guide. */
export function listShareImages(data: PublicData): ShareImageFile[] {
  const [current] = data.editions;
  if (current === undefined) return [];
  const { contest } = current;
  const editions = new Map(data.editions.map((one) => [one.id, one.contest]));
  const units = new Map(data.units.map((unit) => [unit.code, unit.name]));
  const guides = new Map(
    data.texts.flatMap((text) => (text.kind === 'guides' ? [[text.data.entry_id, text.data]] : [])),
  );
  const home: ShareImageFile = {
    file: 'og/trang-chu.jpg',
    image: {
      title: contest.short_name,
      eyebrow: [contest.place, contest.year].filter(Boolean).join(' · '),
      footer: 'Kế hoạch, bài dự thi, kết quả, nhân rộng',
      award: null,
    },
    scale: 1,
  };
  const entries = data.entries.flatMap((entry) => {
    const own = editions.get(entry.edition) ?? contest;
    const award = own.awards.find(({ id }) => id === entry.award)?.name ?? null;
    const field = own.fields.find(({ id }) => id === entry.field);
    const image: ShareImage = {
      title: entry.title,
      eyebrow: field?.short_name ?? field?.name ?? '',
      footer: units.get(entry.unitCode ?? '') ?? own.short_name,
      award,
    };
    const scale = award === null ? halfSize : 1;
    const file = { file: `og/bai-du-thi/${entry.id}.jpg`, image, scale };
    const guide = guides.get(entry.id);
    if (guide === undefined) return [file];
    const guideImage = { ...image, title: guide.title, eyebrow: 'Hướng dẫn nhân rộng' };
    return [file, { file: `og/nhan-rong/${entry.id}.jpg`, image: guideImage, scale: 1 }];
  });
  return [home, ...entries];
}
