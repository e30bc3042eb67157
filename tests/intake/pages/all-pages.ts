import { makeAdoptionPage } from '../../../src/intake/pages/adoption/adoption-page.ts';
import { makeAdoptionReceivedPage } from '../../../src/intake/pages/adoption/received-page.ts';
import { makeLookupPage } from '../../../src/intake/pages/entry/lookup-page.ts';
import { makeReceiptPage } from '../../../src/intake/pages/entry/receipt-page.ts';
import { makeWithdrawPage } from '../../../src/intake/pages/entry/withdraw-page.ts';
import { makeFormPage } from '../../../src/intake/pages/form/form-page.ts';
import type { Page } from '../../../src/intake/pages/page.ts';
import {
  makeClosedPage,
  makeLatePage,
  makeNoWindowPage,
  makeWaitingPage,
} from '../../../src/intake/pages/states.ts';
import { makeBusyPage, makeErrorPage } from '../../../src/intake/pages/trouble.ts';
import type { EntryContent } from '../../../src/intake/entry.ts';
import type { FormModel } from '../../../src/intake/form-definition.ts';
import {
  content,
  definition,
  draft,
  entry,
  key,
  keptFile,
  layout,
  makeFormView,
  makeProblems,
  makeReceiptView,
  siteUrl,
} from './views.ts';

/** What people may put into an entry and a report. */
export type Said = { content: EntryContent; model: FormModel; typed: string; message: string };

export const plainly: Said = {
  content,
  model: { id: 'HG22-009', title: 'Trả kết quả tại nhà' },
  typed: 'ABCD-2345',
  message: 'Điền tên bài.',
};

const everyField = [
  ...layout.sections.flatMap(({ fields }) => fields.map(({ name }) => name)),
  ...layout.authorFields.map(({ name }) => `authors.1.${name}`),
  'authors',
  'files',
  'challenge',
];

/** Text that tries to leave its place. */
export const hostile = `</textarea></title><script>alert(1)</script>"onfocus='x'&amp;--><!--`;

/** Hostile text in everything that somebody outside can fill. */
export function sayHostile(): Said {
  const names = layout.sections.flatMap(({ fields }) => fields.map(({ name }) => name));
  const author = Object.fromEntries(layout.authorFields.map(({ name }) => [name, hostile]));
  return {
    content: {
      fields: Object.fromEntries(names.map((name) => [name, hostile])),
      authors: Array.from({ length: 5 }, () => author),
      files: [{ ...keptFile, name: hostile, scan: 'clean' }],
    },
    model: { id: hostile, title: hostile },
    typed: hostile,
    message: hostile,
  };
}

/** Makes one of each page in each of its states. */
export function makeAllPages({ content: said, model, typed, message }: Said): Map<string, Page> {
  const link = `${siteUrl}/du-thi/bai/${key}/`;
  const problems = makeProblems(...everyField).map((problem) => ({ ...problem, message }));
  const kept = { ...draft, content: said };
  const version = { number: 3, receivedAt: '2022-09-14T08:00:00+07:00', content: said };
  const form = { content: said, draft: kept };
  const reported = {
    number: 'ABCDEFGH',
    modelId: model.id,
    reportedAt: draft.savedAt,
    state: 'waiting',
    fields: {},
  } as const;
  const adoption = { definition, model, fields: { unit_code: typed, result: typed }, key };
  const action = '/du-thi/ap-dung/';
  return new Map([
    ['new', makeFormPage(makeFormView())],
    ['problems', makeFormPage(makeFormView({ ...form, authorRows: 5, problems }))],
    ['saved', makeFormPage(makeFormView({ ...form, mode: 'draft', notice: 'saved' }))],
    ['draft', makeFormPage(makeFormView({ ...form, mode: 'draft', phase: 'last-hour' }))],
    [
      'conflict',
      makeFormPage(
        makeFormView({ ...form, mode: 'correction', notice: 'conflict', baseVersion: 2 }),
      ),
    ],
    ['challenge', makeFormPage(makeFormView({ ...form, notice: 'challenge', challenge: typed }))],
    ['waiting', makeWaitingPage(definition)],
    ['closed', makeClosedPage(definition)],
    ['no-window', makeNoWindowPage({ ...definition, window: null })],
    ['late', makeLatePage({ definition, layout, draft: kept, privateLink: link })],
    ['receipt', makeReceiptPage(makeReceiptView({ version, mailTo: typed }))],
    [
      'erased',
      makeReceiptPage(
        makeReceiptView({ entry: { ...entry, state: 'erased' }, version: null, news: null }),
      ),
    ],
    ['withdraw', makeWithdrawPage({ definition, entry, version, link })],
    ['lookup', makeLookupPage({ receipt: '', contact: '', result: null })],
    ['not-found', makeLookupPage({ receipt: typed, contact: typed, result: 'not-found' })],
    ['found', makeLookupPage({ receipt: typed, contact: typed, result: { entry, version } })],
    ['adoption', makeAdoptionPage({ ...adoption, action, problems: [] })],
    ['adoption-problems', makeAdoptionPage({ ...adoption, action, problems })],
    ['adoption-received', makeAdoptionReceivedPage(reported, model)],
    ['error', makeErrorPage({ status: 413, message: null, reference: null, canRetry: true })],
    ['broken', makeErrorPage({ status: 500, message: typed, reference: typed, canRetry: false })],
    ['busy', makeBusyPage(120)],
  ]);
}
