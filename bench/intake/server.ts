import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { limitTable, type LimitTable } from '../../src/intake/guard/limit-table.ts';
import { makeLimits } from '../../src/intake/guard/limits.ts';
import { openIntake } from '../../src/intake/open-intake.ts';
import { createSiteServer } from '../../src/server/site-server.ts';
import { getSettings } from '../../src/settings.ts';

/**
 * Serves the site and takes entries in as scripts/serve.ts does, with one difference: any number of
 * forms may come in a minute, where the product asks for a proof of work after so many. Tells its
 * port to the process that started it, and ends when that process lets go of it.
 */
const limits: LimitTable = {
  ...limitTable,
  send: { ...limitTable.send, inAll: { free: Infinity, most: Infinity, windowSeconds: 60 } },
};

const settings = getSettings();
const { intake, close } = await openIntake(settings, (line) => process.stdout.write(line));
const server = createSiteServer(settings.outDir, {
  ...intake,
  limits: makeLimits(limits, { salt: randomBytes(16) }),
});
server.listen(settings.port, settings.host);
await once(server, 'listening');
process.once('disconnect', () => {
  server.close();
  server.closeIdleConnections();
});
process.send?.({ port: (server.address() as AddressInfo).port });
await once(server, 'close');
await close();
