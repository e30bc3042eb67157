import { getPart } from '../../shortlist/elements.ts';
import { formatNumber } from '../../text/numbers.ts';

/** From this width the filters stand open, and those of the rest fold; below it all fold in one. */
const wideScreen = '(min-width: 48rem)';

/** The disclosure of all filters, on narrow screens, and inside it that of the rest, on wide ones. */
export type Drawers = {
  start: () => void;
  /** Tells how many filters are set; one that is set in the rest opens it. */
  showCounts: (all: number, inRest: number) => void;
  /** Tells whether a control stands in the rest. */
  holdsInRest: (control: Element) => boolean;
  /** Takes the rest away from a list that has no such filters. */
  offerRest: (offered: boolean) => void;
};

function formatActive(count: number): string {
  return count === 0 ? '' : ` (${formatNumber(count)} đang bật)`;
}

/** Takes charge of the disclosures of a form. */
export function makeDrawers(form: HTMLFormElement): Drawers {
  const drawer = getPart(form, 'details', HTMLDetailsElement);
  const note = getPart(form, '[data-active-filters]', HTMLElement);
  const rest = getPart(form, '[data-rest]', HTMLDetailsElement);
  const restNote = getPart(form, '[data-active-rest]', HTMLElement);
  const wide = window.matchMedia(wideScreen);
  let setInRest = 0;
  const fold = () => {
    drawer.open = wide.matches;
    rest.open = !wide.matches || setInRest > 0;
  };

  return {
    start: () => {
      fold();
      wide.addEventListener('change', fold);
    },
    showCounts: (all, inRest) => {
      note.textContent = formatActive(all);
      restNote.textContent = formatActive(inRest);
      // Somebody who folds it while a filter is set is left in peace.
      if (inRest > setInRest) rest.open = true;
      setInRest = inRest;
    },
    holdsInRest: (control) => rest.contains(control),
    offerRest: (offered) => {
      rest.hidden = !offered;
    },
  };
}
