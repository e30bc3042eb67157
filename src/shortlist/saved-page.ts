import { mostCompared } from './address.ts';
import { deviceList, getToday } from './browser-list.ts';
import { formatSavedCsv } from './csv.ts';
import { getPart, makeElement } from './elements.ts';
import { makeSavedRow } from './saved-row.ts';
import { describeSaved, describeTicked, illustrative, notKept } from './words.ts';

function download(text: string, name: string): void {
  // Not revoked: a browser may read it only after the click, and frees it with the page.
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  makeElement('a', { href, download: name }).click();
}

/** Makes the page of saved models work: it shows what the device holds, as it changes. */
export function startSavedPage(page: HTMLElement): void {
  const rows = getPart(page, 'tbody', HTMLElement);
  const list = getPart(page, '[data-list]', HTMLElement);
  const empty = getPart(page, '[data-empty]', HTMLElement);
  const status = getPart(page, '[role=status]', HTMLElement);
  const problem = getPart(page, '[role=alert]', HTMLElement);
  const compare = getPart(page, '[data-compare]', HTMLButtonElement);
  const hint = getPart(page, '[data-hint]', HTMLElement);
  const getBoxes = () => [...rows.querySelectorAll<HTMLInputElement>('input[name=id]')];
  const getTicked = () => getBoxes().filter(({ checked }) => checked);

  const showTicks = () => {
    const boxes = getBoxes();
    const count = getTicked().length;
    for (const box of boxes) box.disabled = !box.checked && count >= mostCompared;
    compare.disabled = count < 2;
    hint.textContent = describeTicked(count, boxes.length);
  };

  const remove = (id: string) => {
    problem.textContent = deviceList.remove(id) ? '' : notKept;
    // The button that had the focus is gone with its row.
    const next = rows.querySelector<HTMLElement>('[data-remove]') ?? empty.querySelector('a');
    next?.focus();
  };

  const show = () => {
    const models = deviceList.getModels();
    const ticked = new Set(getTicked().map(({ value }) => value));
    const made = models.map((one) =>
      makeSavedRow(one, location.origin, ticked.has(one.id), () => remove(one.id)),
    );
    rows.replaceChildren(...made);
    list.hidden = models.length === 0;
    empty.hidden = models.length > 0;
    status.textContent = models.length === 0 ? '' : describeSaved(models.length);
    showTicks();
  };

  rows.addEventListener('change', showTicks);
  getPart(page, '[data-csv]', HTMLButtonElement).addEventListener('click', () =>
    download(
      formatSavedCsv(
        deviceList.getModels(),
        location.origin,
        'sample' in page.dataset ? illustrative : null,
      ),
      `bai-da-luu-${getToday()}.csv`,
    ),
  );
  getPart(page, '[data-print]', HTMLButtonElement).addEventListener('click', () => window.print());
  deviceList.watch(show);
  page.hidden = false;
  show();
}
