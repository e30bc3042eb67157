import { getCollection, render } from 'astro:content';
import { getCostBand, sumCosts, type CostBand } from '../contest/cost-band.ts';
import { adoptionStatuses } from '../schemas/adoptions.ts';
import type { Guide } from '../schemas/content/guide.ts';
import { compareIso } from '../text/compare.ts';
import { getAdoptions, getEntriesById, getUnitsByCode, once } from './data.ts';
import { getWinners, type EntryCard } from './entries.ts';
import { getUnitLink, type UnitLink } from './unit-links.ts';

/** A unit that replicates a model. */
export type AdopterView = {
  unit: UnitLink | null;
  status: string;
  startedOn: string;
  lastConfirmedOn: string;
  result: string | null;
};

export type GuideView = {
  data: Guide;
  href: string;
  card: EntryCard;
  citation: string | null;
  onceVnd: number;
  yearlyVnd: number;
  /** Null when the guide lists no costs. */
  costBand: CostBand | null;
  adopters: AdopterView[];
  contact: ContactView | null;
  hasBody: boolean;
  Content: Awaited<ReturnType<typeof render>>['Content'];
};

/** An official contact, with what became of the unit since. */
export type ContactView = {
  office: string;
  unit: UnitLink | null;
  lastConfirmedOn: string;
  /** Last day of a unit that is no more. */
  endedOn: string | null;
  successor: UnitLink | null;
};

async function getAdopters(entryId: string): Promise<AdopterView[]> {
  const own = (await getAdoptions()).filter((one) => one.entry_id === entryId);
  return Promise.all(
    own
      .toSorted((left, right) => compareIso(left.started_on, right.started_on))
      .map(async (one) => ({
        unit: await getUnitLink(one.unit_code),
        status: adoptionStatuses[one.status],
        startedOn: one.started_on,
        lastConfirmedOn: one.last_confirmed_on,
        result: one.result,
      })),
  );
}

async function getContact(contact: Guide['contact']): Promise<ContactView | null> {
  if (contact === undefined) return null;
  const unit = (await getUnitsByCode()).get(contact.unit_code);
  return {
    office: contact.office,
    unit: await getUnitLink(contact.unit_code),
    lastConfirmedOn: contact.last_confirmed_on,
    endedOn: unit?.valid_to ?? null,
    successor: await getUnitLink(unit?.successor_code ?? null),
  };
}

/** Lists all guides in the order of their awards. */
export const getGuides = once(async (): Promise<GuideView[]> => {
  const texts = await getCollection('guides');
  const entries = await getEntriesById();
  const views: GuideView[] = [];
  for (const card of await getWinners()) {
    const text = texts.find((one) => one.data.entry_id === card.id);
    if (text === undefined) continue;
    views.push({
      data: text.data,
      href: `/nhan-rong/${card.id}/`,
      card,
      citation: entries.get(card.id)?.citation ?? null,
      onceVnd: sumCosts(text.data, 'once'),
      yearlyVnd: sumCosts(text.data, 'yearly'),
      costBand: getCostBand(text.data),
      adopters: await getAdopters(card.id),
      contact: await getContact(text.data.contact),
      hasBody: (text.body ?? '').trim() !== '',
      Content: (await render(text)).Content,
    });
  }
  return views;
});

/** Returns the guide of an entry, or null where there is none. */
export async function getGuideOf(entryId: string): Promise<GuideView | null> {
  return (await getGuides()).find((guide) => guide.card.id === entryId) ?? null;
}
