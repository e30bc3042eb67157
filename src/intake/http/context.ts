import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { FileStore } from '../files/file-store.ts';
import type { Challenges } from '../guard/challenges.ts';
import type { TrustedProxies } from '../guard/client-address.ts';
import type { Limits } from '../guard/limits.ts';
import type { Log } from '../guard/log.ts';
import type { Store } from '../store/api.ts';
import type { Site } from './frame.ts';

/** Everything the pages of the intake work with. */
export type Intake = {
  store: Store;
  files: FileStore;
  /** The site that is published at the moment. */
  getSite: () => Site;
  /** The contest's clock. */
  clock: () => Date;
  makeKey: () => string;
  limits: Limits;
  challenges: Challenges;
  log: Log;
  trustedProxies: TrustedProxies;
  /** How long the sender of a form may fall silent. */
  idleMs: number;
  /** As SITE_URL says. */
  siteOrigin: string;
  /** Tells the postman of a new letter; null where no letters are sent. */
  wakePostman: (() => void) | null;
};

/** A request that an address of the intake answers. */
export type Visit = {
  request: IncomingMessage;
  url: URL;
  /** The parts of the path that the route leaves open, by name. */
  parameters: Readonly<Record<string, string>>;
  /** When the request's head had arrived, by the contest's clock. */
  begunAt: Date;
  /** Of the subscriber, only for counting. */
  address: string;
};

/** Tells a name by which a machine is reached inside the house, or tried out. */
function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

/**
 * Returns the origin under which the visitor sees the site: what SITE_URL says, or the host they
 * asked for where either is local. Any other name may be somebody else's who leads here, and who
 * would lead elsewhere tomorrow whoever follows a private link.
 */
export function getVisitOrigin({ request }: Visit, { siteOrigin }: Intake): string {
  const own = new URL(siteOrigin);
  // Names of hosts come in either case, and with the usual port or without.
  const asked = URL.parse(`${own.protocol}//${request.headers.host ?? own.host}`);
  if (asked === null || asked.host === own.host) return siteOrigin;
  return [own, asked].some(({ hostname }) => isLocal(hostname))
    ? `http://${asked.host}`
    : siteOrigin;
}
