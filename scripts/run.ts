import { once } from 'node:events';
import { createStaticServer } from '../src/server/static-server.ts';
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

/** Serves the built site until it is told to stop; requests under way are finished. */
export async function serveSite({ outDir, host, port }: Settings): Promise<number> {
  const server = createStaticServer(outDir);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
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
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await once(server, 'close');
  return 0;
}
