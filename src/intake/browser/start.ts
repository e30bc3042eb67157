import { makeElement } from '../../shortlist/elements.ts';
import { makeAnnouncer } from '../../search/page/announcer.ts';
import { startAuthorRows } from './author-rows.ts';
import { startChallenge } from './challenge/start-challenge.ts';
import { startChosenFiles } from './chosen-files.ts';
import { startCounters } from './counters.ts';
import { startDates } from './dates.ts';
import { openDeviceDrafts } from './drafts/device-drafts.ts';
import { forgetReceived } from './drafts/forget-received.ts';
import { showLeft } from './drafts/show-left.ts';
import { startDrafts } from './drafts/start-drafts.ts';
import { startFieldChecks } from './field-checks.ts';
import type { FormPage } from './form-page.ts';
import { startSending } from './sending.ts';
import { startShares } from './shares.ts';
import { startSimilar } from './similar/start-similar.ts';
import { startUnitBoxes } from './unit/unit-box.ts';
import { startUnsent } from './unsent.ts';

const drafts = openDeviceDrafts(() => window.localStorage);

function startForm(form: HTMLFormElement): void {
  const live = makeElement('p', { class: 'visually-hidden', role: 'status' });
  form.append(live);
  const page: FormPage = { form, now: () => new Date(), say: makeAnnouncer(live) };
  const rows = startAuthorRows(page);
  startUnitBoxes(page);
  startDates(page);
  startCounters(page);
  startShares(page);
  startChosenFiles(page);
  startFieldChecks(page);
  const sending = startSending(page, startChallenge(page));
  const unsent = startUnsent(form, sending.isOnTheWay);
  if (form.dataset.intakeForm !== undefined) startDrafts(page, drafts, rows, unsent.clear);
  startSimilar(page, async (title, limit) => {
    const { findAlike } = await import('./similar/find-alike.ts');
    return findAlike(title, limit);
  });
}

document.querySelector<HTMLElement>('#loi')?.focus();
const form = document.querySelector<HTMLFormElement>('form.entry-form');
if (form === null) forgetReceived(location, drafts);
else startForm(form);
const left = document.querySelector<HTMLElement>('[data-device-drafts]');
if (left !== null) showLeft(left, drafts);
