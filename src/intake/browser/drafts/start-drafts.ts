import type { AuthorRows } from '../author-rows.ts';
import type { FormPage } from '../form-page.ts';
import { isEmpty, summarise, type DeviceDraft } from './device-draft.ts';
import type { DeviceDrafts } from './device-drafts.ts';
import { fillIn, findKeyInput } from './form-values.ts';
import { startKeeper } from './keeper.ts';
import { describeReopened, showDone, showOffers, type Offer } from './offer.ts';

/**
 * Keeps the form on the device, and offers what was kept there before. Calls back where somebody
 * returns to a form that was received meanwhile.
 */
export function startDrafts(
  page: FormPage,
  drafts: DeviceDrafts,
  rows: AuthorRows | null,
  onReceived: () => void,
): void {
  const { form } = page;
  const keyInput = findKeyInput(form);
  const place = document.querySelector<HTMLElement>('[data-draft-notice]');
  if (keyInput === null || place === null) return;
  const keeper = startKeeper(page, drafts);

  function reopen(draft: DeviceDraft): void {
    // What was typed meanwhile stays kept under a key of its own.
    keeper.flush();
    if (keyInput !== null) keyInput.value = draft.key;
    fillIn(form, draft.values, rows);
    keeper.flush();
    if (place !== null) showDone(place, describeReopened(draft));
  }

  function remove(draft: DeviceDraft): void {
    drafts.remove(draft.key);
    offer();
    if (place?.hidden) showDone(place, 'Đã xóa bản viết dở khỏi máy này.');
    else place?.querySelector('button')?.focus();
  }

  function makeOffer(draft: DeviceDraft, current: DeviceDraft): Offer {
    const isHere = draft.key === current.key || draft.mode === 'new';
    return {
      draft,
      isOther: draft.key === current.key,
      reopen: isHere ? () => reopen(draft) : null,
      remove: () => remove(draft),
    };
  }

  function offer(): void {
    const current = keeper.getCurrent();
    const kept = drafts.list(current.edition);
    const isSame = (draft: DeviceDraft) => summarise(draft.values) === summarise(current.values);
    const own = kept.find(({ key }) => key === current.key);
    // Once the server has a draft or an entry, only what is newer here is worth an offer.
    const offered = current.mode === 'new' ? kept : own === undefined ? [] : [own];
    const others = offered.filter((draft) => draft !== own || !isSame(draft));
    if (place !== null)
      showOffers(
        place,
        others.map((draft) => makeOffer(draft, current)),
      );
  }

  /** A browser that fills the form in anew after a step back does not know its key. */
  function adoptKey(): void {
    const current = keeper.getCurrent();
    if (current.mode !== 'new' || isEmpty(current.values)) return;
    const same = drafts
      .list(current.edition)
      .find(({ values }) => summarise(values) === summarise(current.values));
    if (same !== undefined && keyInput !== null) keyInput.value = same.key;
  }

  /** Remembers that the server has the form now, which is then opened again from there. */
  function noteServer(): void {
    const current = keeper.getCurrent();
    const own = drafts.find(current.key);
    if (own !== null && own.mode !== current.mode) drafts.save({ ...own, mode: current.mode });
  }

  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) {
      if (drafts.find(keeper.getCurrent().key) === null) onReceived();
      return;
    }
    adoptKey();
    noteServer();
    offer();
  });
}
