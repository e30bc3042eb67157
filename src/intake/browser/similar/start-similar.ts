import { kinds, type Card } from '../../../search/record.ts';
import { makeElement } from '../../../shortlist/elements.ts';
import type { FormPage } from '../form-page.ts';

const minChars = 10;
const maxShown = 3;

function makeItem({ href, title, kind, unit }: Card): HTMLElement {
  const link = makeElement('a', { href, target: '_blank', rel: 'noopener' }, title);
  const facts = [kinds[kind], unit?.name].filter((fact) => fact !== undefined);
  const note = makeElement('span', { class: 'quiet small' }, `(${facts.join(', ')})`);
  return makeElement('li', {}, link, ' ', note);
}

function showCards(place: HTMLElement, cards: readonly Card[]): void {
  place.hidden = cards.length === 0;
  place.replaceChildren(
    makeElement('p', {}, 'Bài, mô hình đã công bố có điểm giống tên này (mở ở thẻ khác):'),
    makeElement('ul', {}, ...cards.map(makeItem)),
  );
}

/** Finds published ideas like a title, at most so many. */
export type FindAlike = (title: string, limit: number) => Promise<Card[]>;

/**
 * Shows published ideas like the title, once somebody leaves it. Nothing waits for it, and where it
 * fails nothing is said.
 */
export function startSimilar({ form, say }: FormPage, findAlike: FindAlike): void {
  const place = form.querySelector<HTMLElement>('[data-similar]');
  const input = form.querySelector<HTMLInputElement>('[data-field="title"] [name="title"]');
  if (place === null || input === null) return;
  let asked = input.value.trim();

  async function show(place: HTMLElement, title: string): Promise<void> {
    asked = title;
    const cards =
      title.length < minChars ? [] : await findAlike(title, maxShown).catch((): Card[] => []);
    // The title was changed meanwhile.
    if (asked !== title) return;
    showCards(place, cards);
    if (cards.length > 0) say(`Có ${cards.length} bài, mô hình đã công bố có điểm giống tên này.`);
  }

  input.addEventListener('blur', () => {
    const title = input.value.trim();
    if (title !== asked) void show(place, title);
  });
}
