import { readDate } from '../../schemas/cells/date.ts';
import { formatDate } from '../../text/dates.ts';
import { normaliseText } from '../../text/normalise.ts';
import { findFieldOf } from './asked-field.ts';
import type { FormPage } from './form-page.ts';

/** Returns a day as the form understands it, "5/9/2022", or null where it is none. */
export function tidyDate(written: string): string | null {
  const read = readDate(normaliseText(written));
  return 'value' in read ? formatDate(read.value) : null;
}

/** Writes a day anew when somebody is done with it, so that they see how it was understood. */
export function startDates({ form }: FormPage): void {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (findFieldOf(target)?.dataset.kind !== 'date') return;
    const tidy = tidyDate(target.value);
    if (tidy !== null) target.value = tidy;
  });
}
