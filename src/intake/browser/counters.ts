import { formatNumber } from '../../text/numbers.ts';
import { countChars } from '../form/count-chars.ts';
import { listControls } from './asked-field.ts';
import type { FormPage } from './form-page.ts';

/** From here on a limit is said aloud too, in the pauses of typing. */
const nearChars = 50;

/** What a counter says: "Còn 120 ký tự", "Quá 3 ký tự"; `isNear` when the limit is close. */
export function describeRoom(
  usedChars: number,
  maxChars: number,
): { text: string; isNear: boolean; isOver: boolean } {
  const left = maxChars - usedChars;
  const isOver = left < 0;
  const text = isOver ? `Quá ${formatNumber(-left)} ký tự` : `Còn ${formatNumber(left)} ký tự`;
  return { text, isNear: left <= nearChars, isOver };
}

function startCounter(counter: HTMLElement, say: FormPage['say']): void {
  const field = counter.closest('[data-field]');
  const [control] = field === null ? [] : listControls(field);
  if (control === undefined) return;
  const show = () => {
    const room = describeRoom(countChars(control.value), Number(counter.dataset.counter));
    counter.textContent = room.text;
    counter.classList.toggle('over', room.isOver);
    return room;
  };
  if (control.value !== '') show();
  control.addEventListener('input', () => {
    const { text, isNear } = show();
    if (isNear && document.activeElement === control) say(text);
  });
}

/** Lets every counter of a form follow what is typed. */
export function startCounters({ form, say }: FormPage): void {
  for (const counter of form.querySelectorAll<HTMLElement>('[data-counter]')) {
    startCounter(counter, say);
  }
}
