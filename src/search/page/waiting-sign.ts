import { searching } from './messages.ts';

/** A search that takes longer than this is said to be under way. */
const slowMs = 400;

/** Tells a reader that a slow search is under way. */
export type WaitingSign = {
  start: () => void;
  stop: () => void;
};

/** Makes the sign on a line of its own; a search started anew while one is slow goes on waiting. */
export function makeWaitingSign(line: HTMLElement, announce: (text: string) => void): WaitingSign {
  let timer: number | undefined;
  return {
    start: () => {
      timer ??= window.setTimeout(() => {
        line.textContent = searching;
        announce(searching);
      }, slowMs);
    },
    stop: () => {
      window.clearTimeout(timer);
      timer = undefined;
      line.textContent = '';
    },
  };
}
