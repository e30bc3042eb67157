import { formatDate } from '../text/dates.ts';
import { makeElement } from './elements.ts';
import type { SavedModel } from './saved-model.ts';
import { noInformation } from './words.ts';

function makeTick({ id, title, award }: SavedModel, ticked: boolean): HTMLElement {
  if (award === null) return makeElement('td', { class: 'tick' });
  const box = makeElement('input', {
    type: 'checkbox',
    name: 'id',
    value: id,
    'aria-label': `So sánh ${title}`,
  });
  box.checked = ticked;
  return makeElement(
    'td',
    { class: 'tick', 'data-label': 'So sánh' },
    makeElement('label', {}, box),
  );
}

function makeName(model: SavedModel, siteOrigin: string): HTMLElement {
  const facts = [model.award, model.field, model.unit].filter((one) => one !== null).join(', ');
  const name = makeElement(
    'th',
    { scope: 'row' },
    makeElement('a', { href: model.href }, model.title),
    makeElement('span', { class: 'detail' }, facts),
    makeElement('span', { class: 'detail' }, `Mã bài ${model.id}`),
  );
  if (model.guideHref !== null) {
    const link = makeElement('a', { href: model.guideHref }, 'Hướng dẫn nhân rộng');
    name.append(makeElement('span', { class: 'guide no-print' }, link));
  }
  const address = siteOrigin + (model.guideHref ?? model.href);
  name.append(makeElement('span', { class: 'detail print-only' }, address));
  return name;
}

/** Makes the row of a saved model; only a model with an award can be ticked for comparison. */
export function makeSavedRow(
  model: SavedModel,
  siteOrigin: string,
  ticked: boolean,
  remove: () => void,
): HTMLTableRowElement {
  const button = makeElement(
    'button',
    { type: 'button', 'data-remove': model.id },
    'Bỏ',
    makeElement('span', { class: 'visually-hidden' }, ` ${model.title} khỏi danh sách`),
  );
  button.addEventListener('click', remove);
  const makeCell = (label: string, text: string | null) =>
    makeElement('td', { class: 'short', 'data-label': label }, text ?? noInformation);
  return makeElement(
    'tr',
    { 'data-entry-id': model.id },
    makeTick(model, ticked),
    makeName(model, siteOrigin),
    makeCell('Kinh phí năm đầu', model.costBand),
    makeCell('Thời gian triển khai', model.time),
    makeCell('Ngày lưu', formatDate(model.savedOn)),
    makeElement('td', { class: 'remove short no-print', 'data-label': '' }, button),
  );
}
