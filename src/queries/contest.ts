import { getMaxScore } from '../contest/judging/score-entry.ts';
import { getMilestones, type Milestone } from '../contest/timeline.ts';
import { authors } from '../schemas/authors.ts';
import type { Award, Round } from '../schemas/contest.ts';
import { submissions } from '../schemas/submissions.ts';
import { getColumns } from '../schemas/table.ts';
import { getCurrentEdition, once } from './data.ts';
import { getFields, type FieldView } from './fields.ts';
import { getSite } from './site.ts';

/** What the structured blocks of a text are made from. */
export type ContestBlocks = {
  contestName: string;
  now: string;
  milestones: Milestone[];
  fields: FieldView[];
  rounds: { round: Round; maxScore: number }[];
  awards: Award[];
  /** Names of the criteria of the tie rule in their order. */
  tieBreak: string[];
  form: {
    sections: { title: string; help: string; lines: number }[];
    authorColumns: string[];
    authorRows: number;
  };
};

/** Form sections by column, with the lines that a paper form leaves for each. */
const paperSections: Record<string, number> = {
  title: 2,
  field: 1,
  unit_code: 1,
  summary: 5,
  need: 8,
  solution: 16,
  scope: 3,
  conditions: 5,
  benefits: 7,
  conclusion: 2,
  first_applied_on: 1,
  confidential: 3,
  contact_phone: 1,
  contact_email: 1,
};

const paperAuthorColumns = new Set([
  'name',
  'birth_date',
  'workplace',
  'position',
  'qualification',
  'share_percent',
]);

/** Returns the structured blocks of the current edition. */
export const getContestBlocks = once(async (): Promise<ContestBlocks> => {
  const { contest } = await getCurrentEdition();
  const criteria = contest.rounds.flatMap((round) => round.criteria);
  const columns = getColumns(submissions).filter(({ name }) => name in paperSections);
  const order = Object.keys(paperSections);
  return {
    contestName: contest.name,
    now: (await getSite()).now,
    milestones: getMilestones(contest),
    fields: (await getFields()).filter((field) => contest.fields.some(({ id }) => id === field.id)),
    rounds: contest.rounds.map((round) => ({ round, maxScore: getMaxScore(round) })),
    awards: contest.awards,
    tieBreak: contest.tie_break.flatMap(
      (id) => criteria.find((criterion) => criterion.id === id)?.name ?? [],
    ),
    form: {
      sections: columns
        .toSorted((left, right) => order.indexOf(left.name) - order.indexOf(right.name))
        .map(({ name, title, description, prompt }) => ({
          title,
          help: prompt ?? description,
          lines: paperSections[name] ?? 1,
        })),
      authorColumns: getColumns(authors)
        .filter(({ name }) => paperAuthorColumns.has(name))
        .map(({ title }) => title),
      authorRows: contest.max_authors ?? 5,
    },
  };
});
