import type { ModelSnapshot } from '../shortlist/saved-model.ts';

/** What a search can find, with the name that readers see; the order is that of the filter. */
export const kinds = {
  'mo-hinh': 'Mô hình đoạt giải',
  'bai-du-thi': 'Bài dự thi',
  'huong-dan': 'Hướng dẫn nhân rộng',
  'tien-le': 'Mô hình đã áp dụng',
  'the-le': 'Thể lệ',
  'hoi-dap': 'Hỏi đáp',
  'van-ban': 'Văn bản',
} as const;

export type Kind = keyof typeof kinds;

/** A stretch of text that is searched, under the heading that a reader knows it by. */
export type Section = {
  name: string;
  text: string;
  /** Said of the record and not in it, as the names of its unit and field; such sections come last. */
  aside?: true;
};

/**
 * All that a result shows and all that is searched of it: published whole, one file a record, so
 * it holds nothing that its page does not show. Texts are NFC.
 */
export type Card = {
  kind: Kind;
  /** Id of the entry, of the entry that a guide or model is about, or else of the record itself. */
  id: string;
  href: string;
  language: string;
  title: string;
  summary: string | null;
  /** What is searched after the summary, in the order of the page. */
  sections: Section[];
  /** Id of the field; its name and icon are known to the page. */
  field: string | null;
  unit: { name: string; href: string } | null;
  award: string | null;
  /** Why the entry is out of the contest, as its badge says; null for any other. */
  excluded: string | null;
  /** Short lines below the text: "Mã bài HG22-001", a score with its round. */
  facts: string[];
  /** What a reader can save of a model on the device; null for anything else. */
  model: ModelSnapshot | null;
};

/** What a list can be filtered by, with the name of its control. */
export const facetNames = {
  kind: 'Loại',
  field: 'Lĩnh vực',
  year: 'Năm',
  unitKind: 'Loại đơn vị',
  unit: 'Đơn vị',
  award: 'Giải',
  cost: 'Kinh phí năm đầu',
  time: 'Thời gian triển khai',
  guide: 'Hướng dẫn nhân rộng',
  adopted: 'Đã nhân rộng',
} as const;

/** Names of filters, which are also their parameters in the address. */
export type FacetKey = keyof typeof facetNames;

/** A record's value under each filter; null where it has none. */
export type FacetValues = Record<FacetKey, string | null>;

export type SearchRecord = { card: Card; facets: FacetValues };

/** A value of a filter; values of one group stand together under its name. */
export type FacetValue = { value: string; name: string; group?: string };

/** The values of a filter that occur, in the order in which they are offered. */
export type Facet = { key: FacetKey; title: string; values: FacetValue[] };

/** All that the index is made from, in the order of the lists without a query. */
export type SearchSource = {
  records: SearchRecord[];
  facets: Facet[];
  /** Abbreviations and other words, with what they stand for. */
  synonyms: { term: string; means: string }[];
};
