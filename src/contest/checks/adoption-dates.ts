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
        'Ngày xác nhận trước ngày bắt đầu áp dụng.',
        'Sửa một trong hai ngày.',
      ),
    );
