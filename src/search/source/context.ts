import type { PublicData } from '../../contest/public-data.ts';
import type { PublicEdition, PublicEntry } from '../../contest/public-edition.ts';
import type { Adoption } from '../../schemas/adoptions.ts';
import type { Guide } from '../../schemas/content/guide.ts';
import type { UnitKind } from '../../schemas/units.ts';
import type { Card, Section } from '../record.ts';
import { getAwardValues, type AwardValue } from './awards.ts';
import { getUnitNames } from '../../contest/unit-names.ts';

/** A unit as records show it: one object for all of its records. */
export type UnitView = {
  code: string;
  kind: UnitKind;
  link: NonNullable<Card['unit']>;
  section: Section;
};

/** A field as records name it: one object for all of its records. */
export type FieldView = { id: string; shortName: string; section: Section };

/** An edition with what its entries ask of it. */
export type EditionView = {
  edition: PublicEdition;
  year: string;
  awards: Map<string, AwardValue>;
};

/** What records look up, made once. */
export type Context = {
  /** Newest first. */
  editions: Map<string, EditionView>;
  /** Those of the newest edition first; an id is one field. */
  fields: Map<string, FieldView>;
  units: Map<string, UnitView>;
  guides: Map<string, { guide: Guide; body: string }>;
  /** By entry. */
  adoptions: Map<string, Adoption[]>;
};

function makeEditionView(edition: PublicEdition): EditionView {
  return {
    edition,
    year: String(edition.contest.year),
    awards: getAwardValues(edition),
  };
}

function makeFields(editions: readonly PublicEdition[]): Map<string, FieldView> {
  const fields = new Map<string, FieldView>();
  for (const { id, name, short_name: shortName } of editions.flatMap((one) => one.contest.fields)) {
    if (fields.has(id)) continue;
    const section = { name: 'Lĩnh vực', text: name, aside: true as const };
    fields.set(id, { id, shortName: shortName ?? name, section });
  }
  return fields;
}

function makeUnits(units: PublicData['units']): Map<string, UnitView> {
  const names = getUnitNames(units);
  return new Map(
    units.map(({ code, name: ownName, kind }) => {
      const name = names.get(code) ?? ownName;
      const link = { name, href: `/don-vi/${code}/` };
      return [
        code,
        { code, kind, link, section: { name: 'Đơn vị', text: name, aside: true as const } },
      ];
    }),
  );
}

/** Makes the tables that records look names up in. */
export function makeContext(data: PublicData): Context {
  const guides = data.texts.flatMap((text) =>
    text.kind === 'guides'
      ? [[text.data.entry_id, { guide: text.data, body: text.body }] as const]
      : [],
  );
  return {
    editions: new Map(data.editions.map((edition) => [edition.id, makeEditionView(edition)])),
    fields: makeFields(data.editions),
    units: makeUnits(data.units),
    guides: new Map(guides),
    adoptions: Map.groupBy(data.adoptions, (one) => one.entry_id),
  };
}

/** Returns the edition that a record names; the loaders have checked that it exists. */
export function getEditionView(context: Context, id: string): EditionView {
  const view = context.editions.get(id);
  if (view === undefined) throw new Error(`No edition ${id}`);
  return view;
}

/** Lists the sections that name the unit and the field of an entry. */
export function getNameSections(context: Context, { unitCode, field }: PublicEntry): Section[] {
  return [context.units.get(unitCode ?? '')?.section, context.fields.get(field)?.section].filter(
    (section) => section !== undefined,
  );
}
