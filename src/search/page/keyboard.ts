const titles = ':is([data-entry-id], [data-record-id]) :is(h2, h3) a';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function isPlain({ ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !isComposing;
}

/** Moves to the first result; tells whether there is one. */
export function focusFirst(region: HTMLElement): boolean {
  const first = region.querySelector<HTMLElement>(titles);
  first?.focus();
  return first !== null;
}

/**
 * Lets a list be used without a mouse: "/" goes to the box, the arrows from it through the results
 * and back, Escape empties it.
 */
export function listenToKeys(box: HTMLInputElement, region: HTMLElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || !isPlain(event) || isTyping(event.target)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  box.addEventListener('keydown', (event) => {
    if (!isPlain(event)) return;
    if (event.key === 'ArrowDown' && focusFirst(region)) event.preventDefault();
    if (event.key !== 'Escape' || box.value === '') return;
    event.preventDefault();
    clear();
  });
  region.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !isPlain(event) || !(event.target instanceof Element)) return;
    const card = event.target.closest('[data-entry-id], [data-record-id]');
    if (card === null) return;
    const links = [...region.querySelectorAll<HTMLElement>(titles)];
    const next = links.findIndex((link) => card.contains(link)) + step;
    event.preventDefault();
    if (next < 0) box.focus();
    else links[next]?.focus();
  });
}
