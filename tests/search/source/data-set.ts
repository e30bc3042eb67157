import type { ContentFile } from '../../../src/contest/content/load-content.ts';
import { guideSchema } from '../../../src/schemas/content/guide.ts';
import {
  makeAdoption,
  makeAuthor,
  makeContest,
  makeDataSet,
  makeEdition,
  makePrecedent,
  makeResult,
  makeSheet,
  makeSubmission,
  makeUnit,
} from '../../contest/build.ts';

const fullText = {
  need: 'Dân đi lại nhiều lần.',
  solution: 'Hai việc:\n\n- In mã.\n- Dán mã.',
  consent_text: true,
};

const guide: ContentFile = {
  kind: 'guides',
  slug: 'HG22-002',
  file: 'guides/HG22-002.md',
  data: guideSchema.parse({
    entry_id: 'HG22-002',
    title: 'Phiếu hẹn có mã',
    summary: 'Cách đưa mã vào phiếu hẹn.',
    version: '1.0',
    updated_on: '2022-11-01',
    deploy_days: 61,
    costs: [
      { item: 'Máy in', amount_vnd: 8_000_000, kind: 'once' },
      { item: 'Giấy', amount_vnd: 2_500_000, kind: 'yearly', source: 'chi thường xuyên' },
    ],
    risks: [{ risk: 'Mất mạng', response: 'ghi sổ tay' }],
    questions: [{ question: 'Có cần máy quét không?', answer: 'Không.' }],
  }),
  body: '## Tháng đầu\n\nQuầy **một cửa** đông.\n',
  bodyLine: 8,
};

const texts: ContentFile[] = [
  {
    kind: 'rules',
    slug: '10-giai',
    file: 'rules/10-giai.md',
    data: { number: 10, title: 'Giải thưởng', shows: ['awards'], sample: false },
    body: 'Cơ cấu giải in ở điều này.\n',
    bodyLine: 5,
  },
  {
    kind: 'rules',
    slug: '03-doi-tuong',
    file: 'rules/03-doi-tuong.md',
    data: { number: 3, title: 'Đối tượng dự thi', shows: [], sample: false },
    body: '1. Mọi [công chức](/cong-chuc/).\n2. Người dân.\n',
    bodyLine: 5,
  },
  {
    kind: 'faq',
    slug: 'bao-chi',
    file: 'faq/bao-chi.md',
    data: { question: 'Báo chí dùng được không?', group: 'cong-chung', order: 1, sample: false },
    body: 'Được.\n',
    bodyLine: 5,
  },
  {
    kind: 'faq',
    slug: 'ai-duoc',
    file: 'faq/ai-duoc.md',
    data: { question: 'Ai được dự thi?', group: 'nguoi-du-thi', order: 2, sample: false },
    body: 'Mọi người.\n',
    bodyLine: 5,
  },
];

const units = [
  makeUnit(),
  makeUnit({ code: '934', name: 'UBND huyện Phụng Hiệp', kind: 'huyen' }),
  makeUnit({ code: '930', name: 'UBND huyện A', kind: 'huyen' }),
  makeUnit({ code: 'xa-1', name: 'UBND xã Tân Bình', kind: 'xa', parent_code: '934' }),
  makeUnit({ code: 'xa-2', name: 'UBND xã Tân Bình', kind: 'xa', parent_code: '930' }),
];

const current = makeEdition({
  submissions: [
    makeSubmission({ id: 'HG22-003', title: 'Bài trùng', unit_code: '930', ...fullText }),
    makeSubmission({ id: 'HG22-002', title: 'Bài thắng', consent_names: true, ...fullText }),
    makeSubmission({ id: 'HG22-001', title: 'Bài thường', unit_code: 'xa-1', ...fullText }),
    makeSubmission({ id: 'HG22-004', title: 'Bài kín', unit_code: null }),
  ],
  authors: [
    makeAuthor({ entry_id: 'HG22-002', name: 'Lâm Quốc Thịnh' }),
    makeAuthor({ entry_id: 'HG22-001', name: 'Không Được Nêu' }),
  ],
  scores: makeSheet('vong-1', 'HG22-002', 'GK-01', { 'tinh-moi': 8, 'hieu-qua': 7.5 }),
  results: [
    makeResult({
      entry_id: 'HG22-002',
      award: 'giai-nhat',
      citation: 'Gọn.',
      round_reached: 'vong-2',
    }),
    makeResult({
      entry_id: 'HG22-003',
      originality: 'trung-lap',
      precedent_id: 'TL-01',
      originality_reason: 'Giống Sa Đéc.',
    }),
    makeResult({ entry_id: 'HG22-001', round_reached: 'vong-2' }),
    makeResult({ entry_id: 'HG22-004', award: 'khuyen-khich' }),
  ],
  contest: makeContest({
    awards: [
      { id: 'khuyen-khich', name: 'Giải khuyến khích', rank: 4 },
      { id: 'giai-nhat', name: 'Giải nhất', rank: 1 },
    ],
  }),
  content: [...texts, guide],
});

const earlier = makeEdition(
  {
    submissions: [makeSubmission({ id: 'HG21-001', title: 'Idea', field: 'dat-dai' })],
    results: [makeResult({ entry_id: 'HG21-001', award: 'nhat' })],
    contest: makeContest({
      year: 2021,
      language: 'en',
      fields: [
        { id: 'dat-dai', name: 'Quản lý đất đai', short_name: 'Đất đai' },
        { id: 'chinh-quyen-so', name: 'Tên cũ' },
      ],
      awards: [{ id: 'nhat', name: 'Giải nhất', rank: 1 }],
    }),
  },
  '2021',
);

/** Two editions with one of everything that can be found. */
export const dataSet = makeDataSet([earlier, current], {
  units,
  precedents: [makePrecedent({ id: 'TL-02', field: 'dat-dai', year: null }), makePrecedent()],
  adoptions: [
    makeAdoption({ entry_id: 'HG22-002', unit_code: '930', result: 'In 300 phiếu.' }),
    makeAdoption({ entry_id: 'HG22-002', unit_code: '934' }),
    makeAdoption({ entry_id: 'HG22-002', unit_code: 'xa-1', status: 'da-dung' }),
    makeAdoption({ entry_id: 'HG22-002', unit_code: 'xa-2', status: 'dang-thu-nghiem' }),
  ],
  synonyms: [{ term: 'CCHC', means: 'cải cách hành chính' }],
});
