import type { WaitingSign } from './waiting-sign.ts';

/** The part of a page that holds its static list, or results in its place. */
export type Region = {
  markBusy: () => void;
  showResults: (parts: readonly HTMLElement[], query: string) => void;
  /** Puts the static list back as it was. */
  showStatic: (query: string) => void;
};

/** Takes charge of a region; what it holds now is its static list. */
export function makeRegion(region: HTMLElement, waiting: WaitingSign): Region {
  const kept = [...region.childNodes];
  let isStatic = true;
  const settle = (query: string) => {
    region.dataset.query = query;
    region.setAttribute('aria-busy', 'false');
    waiting.stop();
  };
  return {
    markBusy: () => {
      region.setAttribute('aria-busy', 'true');
      waiting.start();
    },
    showResults: (parts, query) => {
      isStatic = false;
      region.replaceChildren(...parts);
      settle(query);
    },
    showStatic: (query) => {
      if (!isStatic) region.replaceChildren(...kept);
      isStatic = true;
      settle(query);
    },
  };
}
