import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createSiteServer } from '../../src/server/site-server.ts';

/** What went over the wire since a server started: bodies, headers and all. */
export type Traffic = { bytes: number; requests: number };

export type MeasuredServer = {
  url: string;
  /** Waits until nothing is under way, and tells what was sent so far. */
  readTraffic: () => Promise<Traffic>;
  close: () => void;
};

const quietMs = 30;

/**
 * Serves a folder as the site is served, and counts: at the server's sockets, where the requests of
 * workers and of streamed WebAssembly are seen as well.
 */
export async function startMeasuredServer(folder: string): Promise<MeasuredServer> {
  const server: Server = createSiteServer(folder, null);
  const sockets = new Set<Socket>();
  let [closedBytes, requests, open] = [0, 0, 0];
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      closedBytes += socket.bytesWritten;
    });
  });
  server.prependListener('request', (_, response) => {
    requests += 1;
    open += 1;
    response.once('close', () => (open -= 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    readTraffic: async () => {
      let seen = -1;
      while (open > 0 || seen !== requests) {
        seen = requests;
        await setTimeout(quietMs);
      }
      const live = [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
      return { bytes: closedBytes + live, requests };
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
