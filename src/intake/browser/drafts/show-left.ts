import { makeElement } from '../../../shortlist/elements.ts';
import { formAddress } from '../../pages/addresses.ts';
import { getPlaceOf, isEmpty, type DeviceDraft } from './device-draft.ts';
import type { DeviceDrafts } from './device-drafts.ts';
import { describeSaved, makeButton, showDone } from './offer.ts';

const filesNote = 'Tệp đính kèm không lưu được trên máy nên không có trong bản này.';

/** Makes a form that nobody sees but its button; the server keeps what comes with it as late. */
function makeSendingForm(draft: DeviceDraft): HTMLFormElement {
  const { key, mode, values } = draft;
  const sent = [...values, ['key', key], ['action', 'send']] as const;
  return makeElement(
    'form',
    {
      method: 'post',
      action: mode === 'correction' ? getPlaceOf(draft) : formAddress,
      enctype: 'multipart/form-data',
    },
    ...sent.map(([name, value]) => makeElement('input', { type: 'hidden', name, value })),
    makeElement('button', { class: 'button slim' }, 'Gửi để Ban Tổ chức giữ làm bản nháp'),
  );
}

function makeLeft(draft: DeviceDraft, onRemove: () => void): HTMLElement {
  return makeElement(
    'div',
    { class: 'offer' },
    makeElement('p', {}, `Trên máy này còn bản viết dở, ${describeSaved(draft)}.`),
    makeElement(
      'div',
      { class: 'buttons' },
      makeSendingForm(draft),
      makeButton('Xóa khỏi máy này', onRemove),
    ),
  );
}

/** Lists the drafts that only the device has where the page takes no more entries. */
export function showLeft(place: HTMLElement, drafts: DeviceDrafts): void {
  const left = drafts.list(place.dataset.edition ?? '').filter(({ values }) => !isEmpty(values));

  function remove({ key }: DeviceDraft): void {
    drafts.remove(key);
    showLeft(place, drafts);
    if (place.hidden) showDone(place, 'Đã xóa bản viết dở khỏi máy này.');
    else place.querySelector('button')?.focus();
  }

  place.hidden = left.length === 0;
  place.replaceChildren(
    ...left.map((draft) => makeLeft(draft, () => remove(draft))),
    makeElement('p', { class: 'small' }, filesNote),
  );
}
