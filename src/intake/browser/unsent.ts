/** What was typed and is neither sent nor kept on the server. */
export type Unsent = { mark: () => void; clear: () => void };

/** Tells whether the page says that the server could not keep what was sent. */
function isRefused(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.responseStatus === 503;
}

/** Warns somebody who leaves with something unsent; `isOnTheWay` is true while it is being sent. */
export function startUnsent(form: HTMLFormElement, isOnTheWay: () => boolean): Unsent {
  let isUnsent = false;
  const warnUnlessSending = (event: BeforeUnloadEvent) => {
    if (!isOnTheWay()) event.preventDefault();
  };
  const unsent: Unsent = {
    mark: () => {
      if (isUnsent) return;
      isUnsent = true;
      // Only now: a page with such a listener is slower to come back by the Back button.
      window.addEventListener('beforeunload', warnUnlessSending);
    },
    clear: () => {
      isUnsent = false;
      window.removeEventListener('beforeunload', warnUnlessSending);
    },
  };
  form.addEventListener('input', unsent.mark);
  form.addEventListener('change', unsent.mark);
  if (isRefused()) unsent.mark();
  return unsent;
}
