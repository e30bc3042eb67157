import { cells } from './cells.ts';
import { column } from './table.ts';

/** The columns that name one judge's sheet for one entry in a round; none of them is published. */
export const sheetKey = {
  round: column(cells.text(200).required(), {
    title: 'Vòng',
    description: 'Mã hoặc tên vòng, có trong contest.yaml.',
    visibility: 'private',
    searchable: false,
  }),
  entry_id: column(cells.id.required(), {
    title: 'Mã bài',
    description: 'Mã bài trong submissions.',
    visibility: 'private',
    searchable: false,
  }),
  judge_id: column(cells.id.required(), {
    title: 'Mã giám khảo',
    aliases: ['Giám khảo'],
    description: 'Mã giám khảo; không bao giờ được đăng.',
    visibility: 'private',
    personal: true,
  }),
};
