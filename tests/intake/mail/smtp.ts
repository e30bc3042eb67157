import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Received = { to: string[]; from: string; raw: string };

/** Starts a real mail server, which refuses the addresses that begin with what it is told to. */
export async function startSmtp(port = 0) {
  const letters: Received[] = [];
  const waiting: (() => void)[] = [];
  const connected: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onConnect: (_, callback) => {
      callback();
      for (const wake of connected.splice(0)) wake();
    },
    onRcptTo: ({ address }, _, callback) => {
      const code = address.startsWith('refused') ? 550 : address.startsWith('later') ? 450 : null;
      callback(code === null ? null : Object.assign(new Error('no'), { responseCode: code }));
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        letters.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('latin1'),
        });
        callback();
        for (const wake of waiting.splice(0)) wake();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    letters,
    port: (server.server.address() as AddressInfo).port,
    /** Waits until that many letters have come. */
    receive: async (count: number) => {
      while (letters.length < count) await new Promise<void>((wake) => waiting.push(wake));
    },
    /** Waits until somebody comes with a letter. */
    meet: () => new Promise<void>((wake) => connected.push(wake)),
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** Reads a header of a message, unfolded; "" where there is none. */
export function getHeader(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

function decodeQuotedPrintable(text: string): Buffer {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** Reads the text of a message as a mail reader does. */
export function getText(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  const encoding = getHeader(raw, 'Content-Transfer-Encoding').toLowerCase();
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : decodeQuotedPrintable(body);
  return bytes.toString('utf8').replace(/\r\n/g, '\n');
}

/** Reads a header that may hold encoded words. */
export function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('latin1')
        : decodeQuotedPrintable(word.replace(/_/g, ' ')).toString('latin1'),
    );
}
