import type { PublicStatus } from './public-edition.ts';

const exclusions: Partial<Record<PublicStatus, string>> = {
  duplicate: 'Trùng lắp',
  invalid: 'Không hợp lệ',
};

/** Says why an entry of a status is out of the contest; null where it is not. */
export function getExclusion(status: PublicStatus): string | null {
  return exclusions[status] ?? null;
}
