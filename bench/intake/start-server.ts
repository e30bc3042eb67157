import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BenchSite } from './site.ts';

/** The real server in a process of its own. */
export type BenchServer = {
  port: number;
  /** The most memory it held so far, as the system counts it. */
  readPeakMegabytes: () => Promise<number>;
  /** Lets it finish what is under way and end. */
  stop: () => Promise<void>;
  /** Ends it at once, as `kill -9` does. */
  kill: () => Promise<void>;
};

/** Starts the server on a folder for entries; its log goes into a file, as a service's does. */
export async function startServer(site: BenchSite, intakeDir: string): Promise<BenchServer> {
  const log = await open(`${intakeDir}.log`, 'a');
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'server.ts')], {
    env: {
      ...process.env,
      OUT_DIR: site.outDir,
      INTAKE_DIR: intakeDir,
      CONTEST_NOW: site.now,
      HOST: '127.0.0.1',
      PORT: '0',
      TRUSTED_PROXIES: 'loopback',
      SMTP_URL: '',
      CLAMD_URL: '',
    },
    stdio: ['ignore', log.fd, 'inherit', 'ipc'],
  });
  await log.close();
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => {
    throw new Error(`The server ended with ${String(code)}`);
  });
  const [{ port }] = (await Promise.race([once(child, 'message'), failed])) as [{ port: number }];
  failed.catch(() => undefined);
  return {
    port,
    readPeakMegabytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
