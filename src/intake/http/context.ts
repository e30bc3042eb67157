import type { IncomingMessage } from 'node:http';
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

/**
 * Returns the origin under which the visitor sees the site: what SITE_URL says, or the host they
 * asked for where that is another.
 */
export function getVisitOrigin({ request }: Visit, { siteOrigin }: Intake): string {
  const { host } = request.headers;
  if (host === undefined || new URL(siteOrigin).host === host) return siteOrigin;
  return URL.parse(`http://${host}`)?.origin ?? siteOrigin;
}
