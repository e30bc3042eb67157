import { getCollection, render, type CollectionEntry } from 'astro:content';
import type { FaqGroup } from '../schemas/content/texts.ts';
import { faqGroups } from '../schemas/content/texts.ts';
import { compareIso } from '../text/compare.ts';
import { formatSlug } from '../text/normalise.ts';
import { getCurrentEdition, once } from './data.ts';

type Rendered = Awaited<ReturnType<typeof render>>['Content'];

/** Returns a page of prose of the current edition, or null where nobody wrote it yet. */
export async function getPageText(
  slug: string,
): Promise<(CollectionEntry<'pages'>['data'] & { Content: Rendered }) | null> {
  const { id } = await getCurrentEdition();
  const page = (await getCollection('pages')).find((one) => one.id === `${id}/${slug}`);
  return page === undefined ? null : { ...page.data, Content: (await render(page)).Content };
}

/** Lists the articles of the current edition's rules in their order. */
export const getRules = once(async () => {
  const { id } = await getCurrentEdition();
  const rules = (await getCollection('rules')).filter((one) => one.data.edition === id);
  return Promise.all(
    rules
      .toSorted((left, right) => left.data.number - right.data.number)
      .map(async (rule) => ({
        ...rule.data,
        anchor: `dieu-${rule.data.number}`,
        Content: (await render(rule)).Content,
      })),
  );
});

/** Lists the questions of the current edition, group by group. */
export const getFaq = once(async () => {
  const { id } = await getCurrentEdition();
  const all = (await getCollection('faq')).filter((one) => one.data.edition === id);
  const groups = Object.keys(faqGroups) as FaqGroup[];
  const views = groups.map(async (group) => ({
    id: group,
    title: faqGroups[group],
    questions: await Promise.all(
      all
        .filter((one) => one.data.group === group)
        .toSorted((left, right) => left.data.order - right.data.order)
        .map(async (one) => ({
          anchor: one.data.slug,
          question: one.data.question,
          Content: (await render(one)).Content,
        })),
    ),
  }));
  return (await Promise.all(views)).filter((group) => group.questions.length > 0);
});

/** Lists documents, newest first; those without a date last. */
export const getDocuments = once(async () => {
  const all = await getCollection('documents');
  return Promise.all(
    all
      .map((one) => ({ ...one.data, entry: one, anchor: formatSlug(one.data.number) }))
      .toSorted((left, right) => compareIso(right.issued_on ?? '', left.issued_on ?? ''))
      .map(async ({ entry, ...data }) => ({ ...data, Content: (await render(entry)).Content })),
  );
});

/** Lists announcements, newest first. */
export const getAnnouncements = once(async () => {
  const all = await getCollection('announcements');
  const views = all.map(async (one) => ({
    ...one.data,
    href: `/thong-bao/${one.data.slug}/`,
    Content: (await render(one)).Content,
  }));
  return (await Promise.all(views)).toSorted((left, right) =>
    compareIso(right.published_on, left.published_on),
  );
});
