import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Desk } from './desk.ts';

/** Opens a connection to a server, to send by hand what no browser sends. */
export function openLine({ url }: Pick<Desk, 'url'>): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname).on('error', () => undefined);
}

/** Sends a request as it is written and reads all that is answered on its connection. */
export async function sendRaw(
  desk: Pick<Desk, 'url'>,
  request: string | Uint8Array,
): Promise<{ status: number; answer: string }> {
  const line = openLine(desk);
  line.write(request);
  const answer = await text(line);
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]), answer };
}

/** Writes the head of a request after which the connection ends. */
export function makeHead(start: string, headers: readonly string[]): string {
  return [`${start} HTTP/1.1`, 'Connection: close', ...headers, '', ''].join('\r\n');
}
