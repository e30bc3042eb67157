/** Typing has settled when no key came for this long. */
const settleMs = 500;

/** Makes a function that has a text read aloud, once nothing newer has come for half a second. */
export function makeAnnouncer(live: HTMLElement): (text: string) => void {
  let timer: number | undefined;
  return (text) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      live.textContent = text;
    }, settleMs);
  };
}
