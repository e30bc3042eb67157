import type { PublicEntry } from '../../contest/public-edition.ts';
import { formatScore } from '../../text/numbers.ts';
import type { SearchRecord, Section } from '../record.ts';
import { getEditionView, getNameSections, type Context, type EditionView } from './context.ts';
import { getEntryFacets } from './entry-facets.ts';
import { listSections } from './sections.ts';

const exclusions: Partial<Record<PublicEntry['status'], string>> = {
  duplicate: 'Trùng lắp',
  invalid: 'Không hợp lệ',
};

function getStanding(entry: PublicEntry, { rounds }: EditionView): string | null {
  const last = entry.scores.at(-1);
  const scored = rounds.get(last?.round ?? '');
  if (scored !== undefined && last?.score != null) {
    return `${formatScore(last.score)} điểm, ${scored.lowerName}`;
  }
  const reached = rounds.get(entry.roundReached ?? '');
  return reached !== undefined && reached.index > 0 ? `Vào ${reached.lowerName}` : null;
}

function getSections(entry: PublicEntry, context: Context): Section[] {
  const { text, authors } = entry;
  const own = listSections([
    ['Vì sao bài trùng lắp', entry.status === 'duplicate' ? entry.statusReason : null],
    ['Vì sao bài không hợp lệ', entry.status === 'invalid' ? entry.statusReason : null],
    ['Nhận xét của Ban Giám khảo', entry.citation],
    ['Sự cần thiết và thực trạng', text?.need],
    ['Nội dung giải pháp', text?.solution],
    ['Phạm vi áp dụng', text?.scope],
    ['Điều kiện cần thiết để áp dụng', text?.conditions],
    ['Lợi ích thu được', text?.benefits],
    ['Tác giả', authors.map(({ name }) => name).join(', ')],
  ]);
  return [...own, ...getNameSections(context, entry)];
}

/** Makes the record of an entry: a model when it won an award. */
export function makeEntryRecord(entry: PublicEntry, context: Context): SearchRecord {
  const edition = getEditionView(context, entry.edition);
  const standing = getStanding(entry, edition);
  return {
    card: {
      kind: entry.award === null ? 'bai-du-thi' : 'mo-hinh',
      id: entry.id,
      href: `/bai-du-thi/${entry.id}/`,
      language: edition.edition.contest.language,
      title: entry.title,
      summary: entry.summary,
      sections: getSections(entry, context),
      field: entry.field,
      unit: context.units.get(entry.unitCode ?? '')?.link ?? null,
      award: edition.awards.get(entry.award ?? '')?.name ?? null,
      excluded: exclusions[entry.status] ?? null,
      facts: [`Mã bài ${entry.id}`, ...(standing === null ? [] : [standing])],
    },
    facets: getEntryFacets(entry, context),
  };
}
