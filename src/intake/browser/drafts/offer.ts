import { formatInstant } from '../../../text/dates.ts';
import { makeElement } from '../../../shortlist/elements.ts';
import { getPlaceOf, type DeviceDraft } from './device-draft.ts';

/** A draft that is offered, and what somebody may do with it. */
export type Offer = {
  draft: DeviceDraft;
  /** True where the form on the page has another text of the same draft. */
  isOther: boolean;
  /** Null where it is opened on a page of its own. */
  reopen: (() => void) | null;
  remove: () => void;
};

const filesNote = 'Tệp đính kèm không lưu được trên máy, phải chọn lại.';

/** Says when a draft was kept, and of what title: "lúc 20:41 ngày 14/9/2022: “Một cửa”". */
export function describeSaved({ savedAt, values }: DeviceDraft): string {
  const title = values.find(([name, value]) => name === 'title' && value !== '')?.[1];
  const named = title === undefined ? '' : `: “${title}”`;
  return `lúc ${formatInstant(savedAt)}${named}`;
}

function describeOffer({ draft, isOther }: Offer): string {
  const saved = `${describeSaved(draft)}.`;
  return isOther
    ? `Trên máy này có bản viết khác với nội dung dưới đây, ${saved} Mở lại thì nội dung dưới đây được thay.`
    : `Có bản đang viết dở trên máy này, ${saved}`;
}

/** Makes a button beside a draft. */
export function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = makeElement('button', { type: 'button', class: 'button secondary slim' }, text);
  button.addEventListener('click', act);
  return button;
}

function makeOffer(offer: Offer): HTMLElement {
  const { draft, reopen } = offer;
  const open =
    reopen === null
      ? makeElement('a', { href: getPlaceOf(draft), class: 'button secondary slim' }, 'Mở lại')
      : makeButton('Mở lại', reopen);
  return makeElement(
    'div',
    { class: 'offer' },
    makeElement('p', {}, describeOffer(offer)),
    makeElement('p', { class: 'buttons' }, open, makeButton('Xóa', offer.remove)),
  );
}

/** Shows the drafts that are offered; the place goes where there are none. */
export function showOffers(place: HTMLElement, offers: readonly Offer[]): void {
  place.hidden = offers.length === 0;
  place.replaceChildren(...offers.map(makeOffer), makeElement('p', { class: 'small' }, filesNote));
}

/** Says in the place of the offers what was done with one, and takes the focus there. */
export function showDone(place: HTMLElement, text: string): void {
  place.hidden = false;
  place.tabIndex = -1;
  place.replaceChildren(makeElement('p', {}, text));
  place.focus();
}

/** Says that a draft was put back into the form. */
export function describeReopened({ savedAt }: DeviceDraft): string {
  return `Đã mở lại bản viết lúc ${formatInstant(savedAt)}. ${filesNote}`;
}
