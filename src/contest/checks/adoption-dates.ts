import { formatDate } from '../../text/dates.ts';
import { makeError } from '../../tables/issue.ts';
import { placeOf, type Check } from './check.ts';

/** An adoption is confirmed on or after the day it started. */
export const checkAdoptionDates: Check = ({ adoptions }) =>
  adoptions
    .filter(({ value }) => value.last_confirmed_on < value.started_on)
    .map((row) =>
      makeError(
        placeOf(row, 'last_confirmed_on'),
        'adoption-dates',
        `Ngày xác nhận gần nhất lại trước ngày bắt đầu áp dụng (${formatDate(row.value.started_on)}).`,
        'Sửa ngày xác nhận hoặc ngày bắt đầu.',
      ),
    );
