import { makeElement } from '../../shortlist/elements.ts';
import { fileKinds } from '../entry.ts';
import { checkFiles } from '../form/check-files.ts';
import { formatSize } from '../formats.ts';
import { showProblem } from './field-problem.ts';
import type { FormPage } from './form-page.ts';

/** A file that somebody chose on the device. */
export type ChosenFile = Pick<File, 'name' | 'size'>;

const takenEndings = /\.(?:pdf|docx|xlsx|pptx|jpe?g|png|webp)$/i;

/** Says at once what the server would say of files after they were sent; null where nothing. */
export function describeChosen(
  files: readonly ChosenFile[],
  keptCount: number,
  limits: { maxFiles: number; maxFileBytes: number; maxTotalBytes: number },
): string | null {
  const strange = files.find(({ name }) => !takenEndings.test(name));
  if (strange !== undefined) {
    return `Bỏ tệp “${strange.name}”: chỉ nhận ${fileKinds.join(', ')}. Hãy lưu tài liệu thành một trong các loại ấy rồi chọn lại.`;
  }
  // What the kept files weigh only the server knows.
  const kept = Array.from({ length: keptCount }, () => ({ name: '', sizeBytes: 0 }));
  const chosen = files.map(({ name, size }) => ({ name, sizeBytes: size }));
  const [problem] = checkFiles([...kept, ...chosen], limits);
  return problem?.message ?? null;
}

/** Lists the files that somebody chose, with their sizes, and says at once which cannot be taken. */
export function startChosenFiles({ form, say }: FormPage): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  const field = input?.closest<HTMLElement>('[data-field]');
  if (!input || !field) return;
  const list = makeElement('ul', { class: 'chosen-files', 'aria-label': 'Tệp vừa chọn' });
  list.hidden = true;
  input.after(list);
  const { maxFiles, maxFileBytes, maxTotalBytes } = input.dataset;
  const limits = {
    maxFiles: Number(maxFiles),
    maxFileBytes: Number(maxFileBytes),
    maxTotalBytes: Number(maxTotalBytes),
  };

  const show = () => {
    const files = [...(input.files ?? [])];
    const items = files.map(({ name, size }) =>
      makeElement('li', {}, `${name} (${formatSize(size)})`),
    );
    list.replaceChildren(...items);
    list.hidden = files.length === 0;
    const kept = form.querySelectorAll('[name="remove_file"]:not(:checked)').length;
    const message = files.length === 0 ? null : describeChosen(files, kept, limits);
    showProblem(field, message);
    if (message !== null) say(message);
  };
  form.addEventListener('change', ({ target }) => {
    const isFiles = target instanceof HTMLInputElement && target.name === 'remove_file';
    if (target === input || (isFiles && !list.hidden)) show();
  });
  // A browser that goes back a step may still have them.
  window.addEventListener('pageshow', () => {
    if ((input.files ?? []).length > 0) show();
  });
}
