type Left = { scrollY?: unknown } | null;

/**
 * Notes how far down the page was when it is left, and returns a function that goes back there,
 * once: results come after the browser has tried.
 */
export function keepScroll(): () => void {
  const left = history.state as Left;
  let target = typeof left?.scrollY === 'number' ? left.scrollY : null;
  window.addEventListener('pagehide', () => {
    history.replaceState({ scrollY: window.scrollY }, '');
  });
  return () => {
    if (target !== null) window.scrollTo(0, target);
    target = null;
  };
}
