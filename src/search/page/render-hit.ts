import { getPart, makeElement } from '../../shortlist/elements.ts';
import { summarySection, type Hit } from '../answer.ts';
import { kinds, type Card } from '../record.ts';
import { cloneTemplate } from './elements.ts';
import { showRuns } from './render-runs.ts';

/** Sets the words of a badge behind its icon. */
function setBadgeText(badge: HTMLElement, text: string): HTMLElement {
  if (badge.lastChild === null) badge.textContent = text;
  else badge.lastChild.textContent = text;
  return badge;
}

function listBadges(root: ParentNode, card: Card, withKind: boolean): HTMLElement[] {
  const kind = withKind ? cloneTemplate(root, 'kind') : null;
  const field = card.field === null ? null : cloneTemplate(root, `field-${card.field}`);
  const award = card.award === null ? null : cloneTemplate(root, 'award');
  const excluded = card.excluded === null ? null : cloneTemplate(root, 'status');
  return [
    kind && setBadgeText(kind, kinds[card.kind]),
    field,
    award && setBadgeText(award, card.award ?? ''),
    excluded && setBadgeText(excluded, card.excluded ?? ''),
  ].filter((badge) => badge !== null);
}

function listFacts({ unit, facts }: Card): HTMLElement[] {
  const lines: HTMLElement[] = facts.map((fact) => makeElement('span', {}, fact));
  if (unit === null) return lines;
  return [makeElement('a', { href: unit.href }, unit.name), ...lines];
}

function showText(item: HTMLElement, { card, passage }: Hit): void {
  const summary = getPart(item, '.summary', HTMLElement);
  if (card.language !== 'vi') summary.lang = card.language;
  if (passage?.section === summarySection) {
    showRuns(summary, passage.runs);
    return;
  }
  if (passage !== null) {
    const line = makeElement('p', { class: 'passage', lang: card.language });
    showRuns(line, passage.runs);
    if (passage.section !== '') {
      line.prepend(makeElement('span', { class: 'where' }, `${passage.section}: `));
    }
    summary.after(line);
  }
  if (card.summary === null) summary.remove();
  else summary.textContent = card.summary;
}

function makeSaveButton(root: ParentNode, model: NonNullable<Card['model']>): HTMLElement | null {
  const button = cloneTemplate(root, 'save');
  if (button === null) return null;
  button.dataset.model = JSON.stringify(model);
  getPart(button, '.visually-hidden', HTMLElement).textContent = ` ${model.title}`;
  return button;
}

/** Makes the card of a result, or null on a page without the template of cards. */
export function makeHit(root: ParentNode, hit: Hit, withKind: boolean): HTMLElement | null {
  const item = cloneTemplate(root, 'card');
  if (item === null) return null;
  const { card } = hit;
  const isEntry = card.kind === 'mo-hinh' || card.kind === 'bai-du-thi';
  item.dataset[isEntry ? 'entryId' : 'recordId'] = card.id;
  item.classList.toggle('won', card.award !== null);
  getPart(item, '.badges', HTMLElement).replaceChildren(...listBadges(root, card, withKind));
  const title = getPart(item, ':is(h2, h3) a', HTMLAnchorElement);
  title.href = card.href;
  showRuns(title, hit.title);
  if (card.language !== 'vi') title.lang = card.language;
  showText(item, hit);
  getPart(item, '.facts', HTMLElement).replaceChildren(...listFacts(card));
  const save = card.model === null ? null : makeSaveButton(root, card.model);
  if (save !== null) item.append(save);
  return item;
}
