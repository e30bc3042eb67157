import { makeElement } from '../../shortlist/elements.ts';
import { formatSize } from '../formats.ts';
import type { FormPage } from './form-page.ts';

/** What somebody sees of a form on its way. */
export type Sending = { isOnTheWay: () => boolean };

function sumFiles(form: HTMLFormElement): number {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')];
  const files = inputs.flatMap((input) => [...(input.files ?? [])]);
  return files.reduce((sum, { size }) => sum + size, 0);
}

function listButtons(form: HTMLFormElement): HTMLButtonElement[] {
  return [...form.elements].filter((element) => element instanceof HTMLButtonElement);
}

/** Says how much is on its way with a form; '' where it is no more than text. */
function describeUpload(filesBytes: number): string {
  return filesBytes === 0 ? '' : `Đang gửi ${formatSize(filesBytes)}, xin giữ trang này mở.`;
}

/**
 * Sends a form once, however often a button is pressed. What must be ready before is waited for, with
 * words; null where nothing is.
 */
export function startSending(
  { form }: FormPage,
  prepare: () => { waitingText: string; ready: Promise<void> } | null,
): Sending {
  let state: 'idle' | 'preparing' | 'on-the-way' = 'idle';
  const texts = new Map<HTMLButtonElement, string>();
  const words = makeElement('p', { class: 'sending', role: 'status' });
  const end = form.querySelector('.end');
  end?.append(words);

  function rest(): void {
    state = 'idle';
    words.textContent = '';
    for (const button of listButtons(form)) {
      const text = texts.get(button);
      if (text === undefined) continue;
      button.disabled = false;
      button.textContent = text;
    }
    texts.clear();
  }

  function go(pressed: HTMLElement | null): void {
    state = 'on-the-way';
    const isSave = pressed?.getAttribute('value') === 'save';
    words.textContent = describeUpload(sumFiles(form));
    // The browser reads the form, the pressed button too, before this runs.
    setTimeout(() => {
      for (const button of listButtons(form)) {
        if (button.disabled) continue;
        texts.set(button, button.textContent);
        button.disabled = true;
        if (button === pressed) button.textContent = isSave ? 'Đang lưu…' : 'Đang gửi…';
      }
    });
  }

  form.addEventListener('submit', (event) => {
    const { submitter } = event;
    if (state !== 'idle') {
      event.preventDefault();
      return;
    }
    const isSave = submitter?.getAttribute('value') === 'save';
    const waiting = isSave ? null : prepare();
    if (waiting === null) {
      go(submitter);
      return;
    }
    event.preventDefault();
    state = 'preparing';
    words.textContent = waiting.waitingText;
    void waiting.ready.then(() => {
      state = 'idle';
      form.requestSubmit(submitter);
    });
  });
  // Back on a page that was kept as it was left.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) rest();
  });
  // Somebody stopped it. Browsers that do not tell keep the buttons as they are until a reload.
  if ('navigation' in window) window.navigation.addEventListener('navigateerror', rest);
  return { isOnTheWay: () => state === 'on-the-way' };
}
