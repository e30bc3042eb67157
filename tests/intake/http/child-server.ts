import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { instants, type Desk } from './desk.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const nobody = 65_534;
/** The superuser may write everywhere: a server is refused only as somebody else. */
const isSuperuser = process.getuid?.() === 0;
const ordinary = isSuperuser ? { uid: nobody, gid: nobody } : {};

/** Lets the server own a file or a folder. */
export async function giveToServer(target: string): Promise<void> {
  if (isSuperuser) await chown(target, nobody, nobody);
}

/** The server as organisers start it, in a process of its own. */
export type ChildServer = {
  url: string;
  child: ChildProcess;
  intakeDir: string;
  /** What it has said so far. */
  said: { out: string; error: string };
  /** Answers with the exit code, or with the signal that ended it. */
  ended: Promise<number | string>;
};

/** Makes a folder that the ordinary user owns, beside the site of a desk. */
export async function makeOwnFolder(desk: Desk, name: string): Promise<string> {
  const folder = path.join(desk.folder, name);
  await mkdir(folder, { mode: 0o700 });
  await chmod(desk.folder, 0o755);
  await giveToServer(folder);
  return folder;
}

/** Starts the server on the site of a desk; `limit` is what a shell does before. */
export function startChild(
  desk: Desk,
  intakeDir: string,
  { limit = 'true' }: { limit?: string } = {},
): ChildServer {
  const script = path.join(root, 'scripts/serve.ts');
  const child = spawn('sh', ['-c', `${limit}; exec "$0" "$1"`, process.execPath, script], {
    cwd: root,
    env: {
      ...process.env,
      OUT_DIR: path.join(desk.folder, 'dist'),
      INTAKE_DIR: intakeDir,
      PORT: '0',
      SITE_URL: 'https://cuocthi.example.vn',
      CONTEST_NOW: instants.open,
    },
    ...ordinary,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text));
  const ended = once(child, 'close').then(
    ([code, signal]: (number | string | null)[]) => code ?? signal ?? '',
  );
  return { url: '', child, intakeDir, said, ended };
}

/** Waits until a server says at which address it stands. */
export async function waitForChild(server: ChildServer): Promise<ChildServer> {
  const { said, child } = server;
  const address = /http:\/\/localhost:(\d+)/;
  while (!address.test(said.out)) {
    if (child.exitCode !== null) throw new Error(said.error);
    await Promise.race([once(child.stdout ?? child, 'data'), server.ended]);
  }
  return { ...server, url: `http://127.0.0.1:${address.exec(said.out)?.[1] ?? ''}` };
}
