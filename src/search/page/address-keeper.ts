import type { ListRequest } from '../answer.ts';
import { formatRequest, isAsking } from './address.ts';

/** Browsers ration changes of the address: while somebody types it follows at this distance. */
const typingMs = 300;

/** Keeps the address of the page in step with what the list is asked. */
export type AddressKeeper = {
  /** A filter, order or page was chosen: a new entry, so that Back undoes it. */
  push: (request: ListRequest) => void;
  /** A key was typed: a new entry for the first of a spell, later ones rewrite it. */
  type: (request: ListRequest) => void;
  endSpell: () => void;
  /** The browser went to another entry: what waits to be written is forgotten. */
  follow: () => void;
};

/** Makes the keeper; without a question the address is that of the page with its static list. */
export function makeAddressKeeper(base: string, own: string): AddressKeeper {
  let typing = false;
  let timer: number | undefined;
  let pending: string | null = null;

  const format = (request: ListRequest) =>
    isAsking(request) ? `${base}${formatRequest(request)}` : own;
  const flush = () => {
    window.clearTimeout(timer);
    if (pending !== null) history.replaceState(null, '', pending);
    pending = null;
  };
  window.addEventListener('pagehide', flush);

  return {
    push: (request) => {
      flush();
      typing = false;
      history.pushState(null, '', format(request));
    },
    type: (request) => {
      const next = format(request);
      if (!typing) {
        if (next === location.pathname + location.search) return;
        flush();
        history.pushState(null, '', next);
        typing = true;
        return;
      }
      window.clearTimeout(timer);
      pending = next;
      timer = window.setTimeout(flush, typingMs);
    },
    endSpell: () => {
      flush();
      typing = false;
    },
    follow: () => {
      window.clearTimeout(timer);
      pending = null;
      typing = false;
    },
  };
}
