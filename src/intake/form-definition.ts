import type { FileLimits } from './file-limits.ts';

/** A unit of the register as the form offers it. */
export type FormUnit = {
  code: string;
  /** Names repeat only with what they belong to. */
  name: string;
  /** Label of the kind of unit, under which it is listed. */
  group: string;
};

/** A model that has a guide, for which a unit may say that it applies it. */
export type FormModel = { id: string; title: string };

/**
 * What the form of an edition needs to know, all of it public: the build writes it beside the
 * pages, and the server reads it there, so that both always speak of the same contest.
 */
export type FormDefinition = {
  /** Id of the edition: the name of its folder. */
  edition: string;
  contestName: string;
  shortName: string;
  year: number;
  place: string | null;
  organiser: string;
  receivingOffice: string | null;
  /** ISO instants, half-open; null where contest.yaml sets no time for entries. */
  window: { opensAt: string; closesAt: string } | null;
  /** How long after the end a request that was begun before it may take. */
  graceSeconds: number;
  maxAuthors: number;
  fields: readonly { id: string; name: string }[];
  units: readonly FormUnit[];
  files: FileLimits;
  models: readonly FormModel[];
};

/** Where the definition stands in a built site. */
export const definitionPath = 'du-thi/bieu-mau.json';
