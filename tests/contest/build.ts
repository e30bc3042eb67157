import type { z } from 'astro/zod';
import type { ContentFile } from '../../src/contest/content/load-content.ts';
import type { DataSet, PrivateEdition } from '../../src/contest/edition.ts';
import type { Adoption } from '../../src/schemas/adoptions.ts';
import type { Assignment } from '../../src/schemas/assignments.ts';
import type { Author } from '../../src/schemas/authors.ts';
import { contestSchema, type Contest } from '../../src/schemas/contest.ts';
import { guideSchema } from '../../src/schemas/content/guide.ts';
import type { Exclusion } from '../../src/schemas/exclusions.ts';
import type { Judge } from '../../src/schemas/judges.ts';
import type { Precedent } from '../../src/schemas/precedents.ts';
import type { Result } from '../../src/schemas/results.ts';
import type { Score } from '../../src/schemas/scores.ts';
import type { Submission } from '../../src/schemas/submissions.ts';
import type { Synonym } from '../../src/schemas/synonyms.ts';
import type { Unit } from '../../src/schemas/units.ts';
import type { Row } from '../../src/tables/records.ts';

type ContestInput = z.input<typeof contestSchema>;
type RoundInput = NonNullable<ContestInput['rounds']>[number];

/** Reads a clock in Vietnam: "2022-09-15 23:59:59". */
export function at(local: string): Date {
  return new Date(`${local.replace(' ', 'T')}+07:00`);
}

/** The dates of the first contest. */
export const timeline = {
  submission: { opens_at: '2022-08-16T00:00:00+07:00', closes_at: '2022-09-16T00:00:00+07:00' },
  finalists: { announced_at: '2022-10-05T08:00:00+07:00' },
  preparation_days: 10,
  defence: { starts_on: '2022-10-19', ends_on: '2022-10-20' },
  awards: { announced_at: '2022-10-28T08:00:00+07:00' },
} satisfies ContestInput['timeline'];

/** Makes a round whose criteria all go to 10 in steps of a half. */
export function makeRound(
  id: string,
  criteria: readonly string[],
  own: Partial<RoundInput> = {},
): RoundInput {
  return {
    id,
    name: `Vòng ${id}`,
    criteria: criteria.map((name) => ({ id: name, name, max: 10, step: 0.5 })),
    ...own,
  };
}

export function makeContest(own: Partial<ContestInput> = {}): Contest {
  return contestSchema.parse({
    name: 'Cuộc thi sáng kiến tỉnh Hậu Giang năm 2022',
    short_name: 'Cuộc thi sáng kiến',
    year: 2022,
    organiser: { name: 'Ban Tổ chức cuộc thi' },
    timeline,
    fields: [{ id: 'chinh-quyen-so', name: 'Chính quyền số' }],
    rounds: [
      makeRound('vong-1', ['tinh-moi', 'hieu-qua']),
      makeRound('vong-2', ['noi-dung', 'hieu-qua']),
    ],
    tie_break: ['tinh-moi', 'hieu-qua'],
    awards: [
      { id: 'giai-nhat', name: 'Giải nhất', rank: 1, count: 1 },
      { id: 'tap-the', name: 'Giải tập thể', kind: 'collective', rank: 2 },
    ],
    ...own,
  } satisfies ContestInput);
}

export function makeSubmission(own: Partial<Submission> = {}): Submission {
  return {
    id: 'HG22-001',
    received_at: '2022-08-20T09:30:00+07:00',
    postmarked_on: null,
    title: 'Phiếu hẹn có mã tra cứu',
    field: 'chinh-quyen-so',
    entrant_kind: 'ca-nhan',
    unit_code: 'hg-snv',
    summary: 'Người dân quét mã trên phiếu hẹn để biết hồ sơ đến đâu.',
    need: null,
    solution: null,
    scope: null,
    conditions: null,
    benefits: null,
    conclusion: null,
    first_applied_on: null,
    confidential: null,
    contact_phone: null,
    contact_email: null,
    originality_pledge: true,
    consent_text: false,
    consent_names: false,
    withdrawn_on: null,
    ...own,
  };
}

export function makeAuthor(own: Partial<Author> = {}): Author {
  return {
    entry_id: 'HG22-001',
    name: 'Trần Thị Bích Liên',
    birth_date: null,
    workplace: null,
    position: null,
    qualification: null,
    share_percent: null,
    ...own,
  };
}

export function makeResult(own: Partial<Result> = {}): Result {
  return {
    entry_id: 'HG22-001',
    unit_code: null,
    round_reached: null,
    award: null,
    citation: null,
    ranking_reason: null,
    originality: null,
    precedent_id: null,
    originality_reason: null,
    disqualified_reason: null,
    announced_score: null,
    decision_no: null,
    ...own,
  };
}

export function makeJudge(own: Partial<Judge> = {}): Judge {
  return {
    id: 'GK-01',
    round: null,
    name: null,
    unit_code: null,
    conflicts: null,
    most_entries: null,
    ...own,
  };
}

/** Makes the rows of one sheet: criterion → mark. */
export function makeSheet(
  round: string,
  entryId: string,
  judgeId: string,
  marks: Readonly<Record<string, number>>,
): Score[] {
  return Object.entries(marks).map(([criterion, score]) => ({
    round,
    entry_id: entryId,
    judge_id: judgeId,
    criterion,
    score,
    comment: null,
    for_author: false,
  }));
}

export function makeUnit(own: Partial<Unit> = {}): Unit {
  return {
    code: 'hg-snv',
    name: 'Sở Nội vụ tỉnh Hậu Giang',
    kind: 'so',
    parent_code: null,
    valid_from: null,
    valid_to: null,
    successor_code: null,
    ...own,
  };
}

export function makePrecedent(own: Partial<Precedent> = {}): Precedent {
  return {
    id: 'TL-01',
    title: 'Trả kết quả tại nhà',
    unit: 'Thành phố Sa Đéc',
    place: 'Đồng Tháp',
    year: 2021,
    field: 'chinh-quyen-so',
    summary: 'Cán bộ trả kết quả tại nhà người dân.',
    source: 'Báo Đồng Tháp, số 4512',
    ...own,
  };
}

export function makeAdoption(own: Partial<Adoption> = {}): Adoption {
  return {
    entry_id: 'HG22-001',
    unit_code: 'hg-snv',
    decision_no: null,
    started_on: '2023-01-03',
    status: 'dang-ap-dung',
    last_confirmed_on: '2023-06-30',
    result: null,
    ...own,
  };
}

export function makeAnnouncement(slug: string, publishedOn: string, title: string): ContentFile {
  return {
    kind: 'announcements',
    slug,
    file: `src/content/hau-giang-2022/announcements/${slug}.md`,
    data: { title, published_on: publishedOn, summary: `Tóm tắt: ${title}`, sample: false },
    body: `${title}.\n`,
    bodyLine: 6,
  };
}

export function makeGuide(entryId: string, body = 'Cách làm.\n'): ContentFile {
  return {
    kind: 'guides',
    slug: entryId,
    file: `src/content/hau-giang-2022/guides/${entryId}.md`,
    data: guideSchema.parse({
      entry_id: entryId,
      title: 'Phiếu hẹn có mã',
      summary: 'Cách đưa mã tra cứu vào phiếu hẹn.',
      version: '1.0',
      updated_on: '2022-11-01',
    }),
    body,
    bodyLine: 8,
  };
}

/** Sets values as rows of a file; the first row stands under the header, on line 2. */
export function inRows<T>(file: string, values: readonly T[]): Row<T>[] {
  return values.map((value, index) => ({ file, line: index + 2, value }));
}

/** The tables of an edition without the places of their rows. */
export type EditionValues = {
  contest?: Contest;
  submissions?: Submission[];
  authors?: Author[];
  judges?: Judge[];
  assignments?: Assignment[];
  scores?: Score[];
  exclusions?: Exclusion[];
  results?: Result[];
  content?: ContentFile[];
};

export function makeEdition(values: EditionValues = {}, id = '2022'): PrivateEdition {
  return {
    id,
    file: `${id}/contest.yaml`,
    lineOf: () => 1,
    contest: values.contest ?? makeContest(),
    submissions: inRows(`${id}/submissions.csv`, values.submissions ?? []),
    authors: inRows(`${id}/authors.csv`, values.authors ?? []),
    judges: inRows(`${id}/judges.csv`, values.judges ?? []),
    assignments: inRows(`${id}/assignments.csv`, values.assignments ?? []),
    scores: inRows(`${id}/scores.csv`, values.scores ?? []),
    exclusions: inRows(`${id}/exclusions.csv`, values.exclusions ?? []),
    results: inRows(`${id}/results.csv`, values.results ?? []),
    content: values.content ?? [],
    inputs: [],
  };
}

/** The shared tables without the places of their rows. */
export type SharedValues = {
  units?: Unit[];
  precedents?: Precedent[];
  adoptions?: Adoption[];
  synonyms?: Synonym[];
};

export function makeDataSet(editions: PrivateEdition[], shared: SharedValues = {}): DataSet {
  return {
    editions,
    units: inRows('units.csv', shared.units ?? []),
    precedents: inRows('precedents.csv', shared.precedents ?? []),
    adoptions: inRows('adoptions.csv', shared.adoptions ?? []),
    synonyms: inRows('synonyms.csv', shared.synonyms ?? []),
  };
}
