import { once } from 'node:events';
import { openIntake, type OpenIntake } from '../src/intake/open-intake.ts';
import { StoreError } from '../src/intake/store/api.ts';
import { storeTroubles } from '../src/intake/store-troubles.ts';
import { createSiteServer } from '../src/server/site-server.ts';
import { SettingError, type Settings } from '../src/settings.ts';
import type { Speech } from '../src/publish/publish-site.ts';

/** Speaks on the terminal. */
export const speech: Speech = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

/** Ends quietly where what is printed is no longer read, as behind `| head`. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/** Runs a command line program: sets its exit code, and turns a bad setting into one line. */
export async function runScript(main: (words: string[]) => Promise<number>): Promise<void> {
  process.stdout.on('error', endWithReader);
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    speech.error(`${error.message}\n`);
    process.exitCode = 2;
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function openOwnIntake(settings: Settings): Promise<OpenIntake> {
  try {
    return await openIntake(settings, speech.out);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { code } = error;
    throw new SettingError(`INTAKE_DIR là ${settings.intakeDir}: ${storeTroubles[code]}`);
  }
}

/** Serves the built site and takes entries in until told to stop; requests under way are finished. */
export async function serveSite(settings: Settings): Promise<number> {
  const { outDir, host, port } = settings;
  const { intake, close } = await openOwnIntake(settings);
  const server = createSiteServer(outDir, intake);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    await close();
    if (!isPortTaken(error)) throw error;
    throw new SettingError(`Cổng ${port} đang có chương trình khác dùng. Đặt PORT khác.`);
  }
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  const name = host === '127.0.0.1' ? 'localhost' : host;
  speech.out(`Trang chạy tại http://${name}:${actual} (Ctrl+C để dừng)\n`);
  const stop = () => {
    server.close();
    server.closeIdleConnections();
  };
  // A second signal must not end what the first lets finish.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await once(server, 'close');
  await close();
  return 0;
}
