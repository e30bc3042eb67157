import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A daemon that speaks INSTREAM: it hears a whole file, then says what `judge` says of it. */
export type FakeClamd = { url: string; heard: Buffer[]; close(): Promise<void> };

function readStream(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (received.toString('latin1', 0, command.length) !== command) return null;
  const pieces: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    at += 4;
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at, at + length));
    at += length;
  }
  return null;
}

export async function startClamd(
  judge: (file: Buffer, socket: Socket) => string | null,
  where: number | string = 0,
): Promise<FakeClamd> {
  const heard: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      const file = readStream(received);
      if (file === null) return;
      heard.push(file);
      const answer = judge(file, socket);
      if (answer !== null) socket.end(`${answer}\0`);
    });
  });
  await new Promise<void>((resolve) => {
    if (typeof where === 'string') server.listen(where, resolve);
    else server.listen(where, '127.0.0.1', resolve);
  });
  const port = typeof where === 'string' ? 0 : (server.address() as AddressInfo).port;
  return {
    url: typeof where === 'string' ? `unix:${where}` : `tcp://127.0.0.1:${port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
