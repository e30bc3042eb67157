import { formatInstant } from '../../../text/dates.ts';
import { makeElement } from '../../../shortlist/elements.ts';
import type { FormPage } from '../form-page.ts';
import type { DeviceDraft, FormMode } from './device-draft.ts';
import type { DeviceDrafts } from './device-drafts.ts';
import { findKeyInput, readValues } from './form-values.ts';

/** Typing has paused when no key came for this long. */
const pauseMs = 500;

/** Keeps a form on the device while somebody types. */
export type Keeper = {
  /** Returns the form as it is now. */
  getCurrent: () => DeviceDraft;
  /** Keeps at once what waits to be kept. */
  flush: () => void;
};

/** The line that says what is kept, with a way to be rid of it on a computer that others use. */
function makeLine(onRemove: () => void) {
  const words = makeElement('span', { 'data-kept-on-device': '' });
  const button = makeElement(
    'button',
    { type: 'button', class: 'as-link' },
    'Xóa bản lưu trên máy này',
  );
  const line = makeElement('p', { class: 'quiet small device-draft' }, words, ' ', button);
  line.hidden = true;
  button.addEventListener('click', () => {
    onRemove();
    button.remove();
    words.textContent = 'Đã xóa bản lưu trên máy này; từ đây trang không lưu trên máy nữa.';
    line.tabIndex = -1;
    line.focus();
  });
  return {
    line,
    show: ({ savedAt }: DeviceDraft) => {
      line.hidden = false;
      words.textContent = `Đã lưu trên máy này lúc ${formatInstant(savedAt)}, chưa gửi, không gồm tệp đính kèm.`;
    },
  };
}

/** Keeps what is typed on the device, in the pauses of typing and when the page is left. */
export function startKeeper({ form, now }: FormPage, drafts: DeviceDrafts): Keeper {
  let timer: number | null = null;
  let isOff = false;

  const getCurrent = (): DeviceDraft => ({
    edition: form.dataset.edition ?? '',
    key: findKeyInput(form)?.value ?? '',
    mode: form.dataset.intakeForm as FormMode,
    savedAt: now().toISOString(),
    values: readValues(form),
  });

  const line = makeLine(() => {
    isOff = true;
    cancel();
    drafts.remove(getCurrent().key);
  });
  form.append(line.line);

  function cancel(): void {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
  }

  function flush(): void {
    if (timer === null) return;
    cancel();
    const draft = getCurrent();
    if (drafts.save(draft)) line.show(draft);
  }

  function schedule(): void {
    if (isOff) return;
    cancel();
    timer = window.setTimeout(flush, pauseMs);
  }

  form.addEventListener('input', schedule);
  form.addEventListener('change', schedule);
  window.addEventListener('pagehide', flush);
  // A telephone ends a page that is out of sight without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
  return { getCurrent, flush };
}
