/** Worksheets of a judge's workbook. */
export const worksheetNames = {
  guide: 'Hướng dẫn',
  marks: 'Phiếu chấm',
  texts: 'Bài dự thi',
  /** Hidden: what the workbook was made for, one entry a row. */
  key: '_phieu',
  /** Hidden: the marks that each drop-down offers, one criterion a column. */
  scale: '_thang',
} as const;

/** Headers of the marks sheet beside those of criteria. */
export const marksHeaders = {
  number: 'STT',
  entry: 'Mã bài',
  title: 'Tên bài',
  field: 'Lĩnh vực',
  /** Not in a blind round. */
  unit: 'Đơn vị',
  /** Not in a blind round. */
  authors: 'Tác giả',
  total: 'Điểm phiếu',
  forAuthor: 'Gửi nhận xét cho tác giả',
} as const;

/** Header of the column in which a judge comments on a criterion. */
export function getCommentHeader(criterionName: string): string {
  return `Nhận xét: ${criterionName}`;
}

/** What a workbook was made for. It stands in the key sheet, so that sorting does not touch it. */
export type WorkbookKey = {
  /** Version of this layout. */
  layout: 1;
  edition: string;
  round: string;
  judge: string;
  /** Fingerprint of the round's rubric. */
  rubric: string;
  entries: { id: string; fingerprint: string }[];
};

/**
 * Cells of the key sheet. Row 1: layout, edition, round, judge, rubric. From row 2: an entry's id
 * and its fingerprint.
 */
export function formatKeyRows({ layout, edition, round, judge, rubric, entries }: WorkbookKey) {
  return [
    [String(layout), edition, round, judge, rubric],
    ...entries.map(({ id, fingerprint }) => [id, fingerprint]),
  ];
}
