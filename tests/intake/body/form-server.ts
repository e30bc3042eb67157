import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Body, BodyLimits, Refusal } from '../../../src/intake/body/body.ts';
import { readBody } from '../../../src/intake/body/read-body.ts';
import type { FileStore } from '../../../src/intake/files/file-store.ts';

export const limits: BodyLimits = {
  maxFiles: 3,
  maxFileBytes: 50_000,
  maxTotalBytes: 100_000,
  maxFields: 50,
  maxFieldBytes: 10_000,
  maxTextBytes: 40_000,
  maxBodyBytes: 500_000,
  idleMs: 5000,
};

/** What became of a request, also where nobody is left to hear the answer. */
export type Seen = {
  result: Body | Refusal | Error;
  /** How many listeners were added to the request and left there. */
  leftListeners: number;
};

function countListeners(request: IncomingMessage): number {
  return ['data', 'end', 'error', 'close', 'drain', 'readable', 'aborted'].reduce(
    (sum, event) => sum + request.listenerCount(event),
    0,
  );
}

export type FormServer = {
  url: string;
  seen: () => Promise<Seen>;
  connect(): Socket;
  close(): Promise<void>;
};

/** Starts a server that reads forms and answers with what it read. */
export async function startFormServer(
  files: FileStore,
  changed: Partial<BodyLimits> = {},
): Promise<FormServer> {
  const waiting: ((seen: Seen) => void)[] = [];
  const done: Seen[] = [];
  const tell = (seen: Seen) => {
    const next = waiting.shift();
    if (next === undefined) done.push(seen);
    else next(seen);
  };
  const server = createServer((request, response) => {
    const before = countListeners(request);
    void readBody(request, { files, limits: { ...limits, ...changed } })
      .catch((error: unknown) => error as Error)
      .then((result) => {
        tell({ result, leftListeners: countListeners(request) - before });
        const status = result instanceof Error ? 500 : 'status' in result ? result.status : 200;
        // One who is still sending would not hear the answer if the line were closed on him.
        if (status === 408) response.setHeader('Connection', 'close');
        response.statusCode = status;
        response.end(JSON.stringify(result));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    seen: () =>
      new Promise((resolve) => {
        const ready = done.shift();
        if (ready === undefined) waiting.push(resolve);
        else resolve(ready);
      }),
    connect: () => connect(port, '127.0.0.1').on('error', () => undefined),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Writes a multipart body by hand. */
export function makeParts(
  parts: readonly { head: string; body: string | Uint8Array }[],
  isWhole = true,
): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ head, body }) => [
      Buffer.from(`--line\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(isWhole ? '--line--\r\n' : ''),
  ]);
}

export const multipartType = 'multipart/form-data; boundary=line';

/** Writes the head of a request that is to be sent by hand. */
export function makeHead(lengthBytes: number): string {
  return `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: ${multipartType}\r\nContent-Length: ${lengthBytes}\r\n\r\n`;
}
