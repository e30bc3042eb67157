import { once } from 'node:events';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createSiteServer } from '../../src/server/site-server.ts';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface is what merges
  export interface ProvidedContext {
    /** Folder of the site that was built from `data/`. */
    siteDir: string;
    /** Address at which it is served. */
    siteUrl: string;
  }
}

/** Builds the site of `data/` once, as `npm run build` does, and serves it while the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhan-rong-'));
  const siteDir = path.join(folder, 'site');
  const built = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, OUT_DIR: siteDir, CONTEST_NOW: '2022-12-01T08:00:00+07:00' },
    encoding: 'utf8',
  });
  if (built.status !== 0)
    throw new Error(`The site was not built:\n${built.stdout}${built.stderr}`);
  const server = createSiteServer(siteDir, null);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  project.provide('siteDir', siteDir);
  project.provide('siteUrl', `http://127.0.0.1:${port}`);
  return async () => {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true });
  };
}
