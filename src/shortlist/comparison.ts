/** What a comparison asks of every model, in the order of its rows. */
export const comparisonRows = {
  award: 'Giải',
  field: 'Lĩnh vực',
  unit: 'Nơi làm trước',
  problem: 'Vấn đề',
  replaces: 'Thay cái gì',
  once: 'Chi một lần',
  yearly: 'Chi hằng năm',
  costBand: 'Kinh phí năm đầu',
  time: 'Thời gian triển khai',
  staff: 'Nhân lực',
  conditions: 'Điều kiện cần',
  results: 'Kết quả',
  notWhen: 'Khi nào không nên áp dụng',
  adopters: 'Đơn vị đã áp dụng',
  legal: 'Căn cứ pháp lý',
  contact: 'Đầu mối',
  links: 'Đọc thêm',
} as const;

export type ComparisonRow = keyof typeof comparisonRows;

/** A statement in a cell; the detail is what it rests on or what goes with it. */
export type Line = { text: string; detail?: string; href?: string; language?: string };

/** A model as the comparison shows it: published whole, one file a model. */
export type Comparison = {
  id: string;
  title: string;
  language: string;
  /** Empty where there is no information yet. */
  cells: Record<ComparisonRow, Line[]>;
};
