import { findDayOrder, type DayOrder } from './day-order.ts';
import type { EarlierEdition } from './earlier-edition.ts';
import { findFields, listFieldValues, type FieldList } from './fields.ts';
import type { Options } from './options.ts';
import { findHeaderOf, proposeColumns, type Proposal } from './propose.ts';
import type { Source } from './read-source.ts';
import { findTarget } from './targets.ts';

/** All that is known of the new edition at one moment. */
export type Draft = {
  options: Options;
  source: Source;
  like: EarlierEdition | null;
  proposals: readonly Proposal[];
  fieldValues: readonly string[];
  fields: FieldList | null;
  dayOrder: DayOrder;
  /** True where a column of the file holds the ids of entries. */
  hasIds: boolean;
};

/** Makes the draft that follows from what is told and what the file holds. */
export function makeDraft(options: Options, source: Source, like: EarlierEdition | null): Draft {
  const proposals = proposeColumns(source.columns, options.columns);
  const fieldValues = listFieldValues(source, proposals);
  const dates = source.columns.filter((_, index) =>
    proposals[index]?.columns.some((name) => {
      const kind = findTarget(name)?.column.kind;
      return kind === 'date' || kind === 'instant';
    }),
  );
  return {
    options,
    source,
    like,
    proposals,
    fieldValues,
    fields: findFields(options.fields, like, fieldValues),
    dayOrder: options.dayOrder ?? findDayOrder(dates.map(({ cells }) => cells)),
    hasIds: findHeaderOf(proposals, 'id') !== null,
  };
}
