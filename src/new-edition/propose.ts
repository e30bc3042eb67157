import { foldText } from '../text/normalise.ts';
import { findForm } from './form-headers.ts';
import type { SourceColumn } from './read-source.ts';
import { suggestColumn, weights, type Suggestion } from './suggest.ts';
import { findTarget } from './targets.ts';

/** What is proposed for one header of the file; no columns: it is not used. */
export type Proposal = {
  header: string;
  columns: readonly string[];
  why: string;
  isDoubtful: boolean;
  candidates: readonly string[];
};

/** What the organiser said a header fills; no columns: it is not used. */
export type Choice = { header: string; columns: readonly string[] };

/** Folded header → what it was said to fill. */
export type Choices = ReadonlyMap<string, Choice>;

type Open = Suggestion & { header: string };

const byChoice = 'theo lựa chọn';

function choose(header: string, columns: readonly string[]): Proposal {
  return { header, columns, why: byChoice, isDoubtful: false, candidates: columns };
}

function ignore({ header }: Open, why: string): Proposal {
  return { header, columns: [], why, isDoubtful: false, candidates: [] };
}

/** Decides on one suggestion beside the others that want the same column. */
function settle(open: Open, all: readonly Open[], taken: ReadonlySet<string>): Proposal {
  const { header, column, why, isDoubtful, candidates, weight } = open;
  if (column === null) return ignore(open, why);
  const rivals = all.filter((one) => one !== open && one.column === column);
  const isBeaten =
    taken.has(column) || rivals.some((one) => !one.isDoubtful && one.weight > weight);
  const rest = candidates.filter((one) => !taken.has(one) && !(isBeaten && one === column));
  if (isBeaten && weight <= weights.form) return ignore(open, `đã có cột khác cho ${column}`);
  if (isBeaten && rest.length === 0) {
    return taken.has(column)
      ? ignore(open, `đã có cột khác cho ${column}`)
      : { header, columns: [], why: `trùng với cột khác`, isDoubtful: true, candidates: [] };
  }
  const isTied = rivals.some((one) => !one.isDoubtful && one.weight === weight);
  const isUnsure = isDoubtful || isBeaten || isTied;
  return { header, columns: isUnsure ? [] : [column], why, isDoubtful: isUnsure, candidates: rest };
}

/** Leaves out what is told of an author: without a name there is no row for it. */
function dropAuthor(proposal: Proposal): Proposal {
  const [column = ''] = proposal.columns;
  if (proposal.why === byChoice || findTarget(column)?.table !== 'authors') return proposal;
  return { ...proposal, columns: [], why: 'không có cột họ và tên', isDoubtful: false };
}

/** Proposes what each column of a file is; what the organiser chose stands, the rest follows. */
export function proposeColumns(columns: readonly SourceColumn[], choices: Choices): Proposal[] {
  const form = findForm(columns.map(({ header }) => header));
  const taken = new Set([...choices.values()].flatMap((choice) => choice.columns));
  const open = columns.map((column) => ({
    header: column.header,
    ...suggestColumn(column, form),
  }));
  const undecided = open.filter(({ header }) => !choices.has(foldText(header)));
  const proposals = columns.map(({ header }, index): Proposal => {
    const chosen = choices.get(foldText(header));
    if (chosen !== undefined) return choose(header, chosen.columns);
    const own = open[index];
    const twice = columns.filter((one) => foldText(one.header) === foldText(header)).length > 1;
    if (own === undefined) return choose(header, []);
    if (twice && own.column !== null) {
      const why = 'tiêu đề có hai lần';
      return { header, columns: [], why, isDoubtful: true, candidates: [] };
    }
    return settle(own, undecided, taken);
  });
  const mayBeNamed = proposals.some(({ columns: own, candidates }) =>
    [...own, ...candidates].includes('name'),
  );
  return mayBeNamed || taken.has('name') ? proposals : proposals.map(dropAuthor);
}

/** Finds the header that fills a column, or null. */
export function findHeaderOf(proposals: readonly Proposal[], column: string): string | null {
  return proposals.find(({ columns }) => columns.includes(column))?.header ?? null;
}
