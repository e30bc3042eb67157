/** Returns the place of the message of a field, or of a part of the form. */
function findPlace(element: HTMLElement): HTMLElement | null {
  return element.querySelector<HTMLElement>(':scope > [data-problem]');
}

/** Returns the message that stands beside a field; '' where none does. */
export function getShownProblem(element: HTMLElement): string {
  return findPlace(element)?.textContent.trim() ?? '';
}

/** Shows a message beside a field, as the server does, or takes it away. */
export function showProblem(element: HTMLElement, message: string | null): void {
  const place = findPlace(element);
  if (place === null) return;
  place.textContent = message ?? '';
  if (element.dataset.kind === undefined && element.dataset.field !== 'files') return;
  const boxes = ':is(input, select, textarea):not([type="radio"])';
  for (const control of element.querySelectorAll(boxes)) {
    if (message === null) control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  }
}
