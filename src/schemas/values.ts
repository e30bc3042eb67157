import { z } from 'astro/zod';
import { getIsoDate } from '../text/dates.ts';

/** A day in YAML: `2022-08-16`. */
export const isoDate = z.string().refine(
  (text) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return (
      match !== null && getIsoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null
    );
  },
  { error: 'Phải là một ngày có thật, viết như 2022-08-16.' },
);

/** An instant in YAML with its offset: `2022-08-16T00:00:00+07:00`. */
export const isoInstant = z.iso.datetime({
  offset: true,
  error: 'Phải là ngày giờ có múi giờ, viết như 2022-08-16T00:00:00+07:00.',
});

/** An identifier in YAML, which stands in addresses. */
export const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, {
  error: 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối.',
});

/** Text that must say something. */
export const filledText = z.string().trim().min(1, { error: 'Không được để trống.' });

/** Marks a part of contest.yaml as illustrative. */
export const sample = z
  .boolean()
  .default(false)
  .describe('true khi phần này là số liệu minh họa; trang sẽ ghi rõ như vậy.');
