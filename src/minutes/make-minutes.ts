import type { PublicEdition, PublicEntry } from '../contest/public-edition.ts';
import type { Contest } from '../schemas/contest.ts';
import type { Unit } from '../schemas/units.ts';
import { type Annex, type Block, type OfficialDocument, type Section } from './document.ts';
import { makeAwardsBlocks } from './parts/awards.ts';
import { makeEntriesBlocks } from './parts/entries.ts';
import { makeInputsBlocks } from './parts/inputs.ts';
import { makeLineageTable } from './parts/lineage-table.ts';
import { makeOpening } from './parts/opening.ts';
import { isWide, makeRankingTable } from './parts/ranking-table.ts';
import { makeTableBlocks } from './parts/long-table.ts';
import { makeRoundBlocks } from './parts/round.ts';
import { makeRulesBlocks } from './parts/rules.ts';
import { makeSource, type MinutesSource } from './source.ts';

const roman = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function formatRoman(number: number): string {
  const [letters, value] = roman.find(([, one]) => one <= number) ?? ['', 0];
  return value === 0 ? '' : letters + formatRoman(number - value);
}

const getLabel = (index: number): string => `Phụ lục ${formatRoman(index + 1)}`;

/** Says that the figures are illustrative where the edition or a round of it is. */
export function getSampleNote({ sample, sample_note: note, rounds }: Contest): string | null {
  if (!sample && !rounds.some((round) => round.sample)) return null;
  return note ?? 'Số liệu trong văn bản này là minh họa.';
}

function makeSections(source: MinutesSource): Section[] {
  const { marked } = source;
  const parts: [string, Block[]][] = [
    ['Bài dự thi', makeEntriesBlocks(source)],
    ...(marked.length === 0
      ? []
      : [['Quy tắc chấm và xếp hạng', makeRulesBlocks(source)] satisfies [string, Block[]]]),
    ...marked.map((one, index): [string, Block[]] => [
      one.round.name,
      makeRoundBlocks(one, getLabel(index), source),
    ]),
    ['Kết quả', makeAwardsBlocks(source)],
  ];
  return parts.map(([title, blocks], index) => ({
    title: `${formatRoman(index + 1)}. ${title}`,
    blocks,
  }));
}

function makeAnnexes(source: MinutesSource): Annex[] {
  const lineage = makeLineageTable(source);
  const annexes: Omit<Annex, 'label'>[] = [
    ...source.marked.map((one) => ({
      title: `Thứ hạng và điểm: ${one.round.name}`,
      wide: isWide(one),
      blocks: makeTableBlocks(makeRankingTable(one, source)),
    })),
    ...(lineage === null
      ? []
      : [
          {
            title: 'Các bài vào vòng cuối qua từng vòng',
            wide: false,
            blocks: makeTableBlocks(lineage),
          },
        ]),
    { title: 'Tệp số liệu và quy tắc tính', wide: false, blocks: makeInputsBlocks(source) },
  ];
  return annexes.map((annex, index) => ({ label: getLabel(index), ...annex }));
}

/**
 * Makes the minutes of an edition whose awards are released, in the layout of Nghị định
 * 30/2020/NĐ-CP; what no file tells is left to be filled in by hand.
 */
export function makeMinutes(
  edition: PublicEdition,
  entries: readonly PublicEntry[],
  units: readonly Pick<Unit, 'code' | 'name'>[],
): OfficialDocument {
  const { contest } = edition;
  const source = makeSource(edition, entries, units);
  return {
    superior: contest.decision?.issuer ?? null,
    organiser: contest.organiser.name,
    number: 'Số: ……/BB-……',
    title: 'BIÊN BẢN',
    subject: `Tổng hợp điểm chấm và kết quả ${contest.name}`,
    sampleNote: getSampleNote(contest),
    opening: makeOpening(contest),
    sections: makeSections(source),
    closing:
      'Cuộc họp kết thúc vào …… giờ ……, ngày …… tháng …… năm …………; biên bản được đọc lại cho những người có mặt cùng nghe và ký tên./.',
    signatures: contest.minutes_signatures,
    annexes: makeAnnexes(source),
  };
}
