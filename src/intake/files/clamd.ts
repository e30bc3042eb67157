import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { ScanState } from '../entry.ts';
import type { ClamdAddress } from './clamd-url.ts';
import type { AskScanner } from './received-file.ts';

/** How long the daemon may take. */
export type ClamdWaits = { connectMs: number; answerMs: number };

const usualWaits: ClamdWaits = { connectMs: 2000, answerMs: 30_000 };
const maxAnswerChars = 4096;

/** Frames a file as INSTREAM wants it: each piece after its length, then a length of zero. */
async function* frame(file: string): AsyncGenerator<Buffer> {
  const getLength = (sizeBytes: number) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sizeBytes);
    return length;
  };
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    yield getLength(piece.length);
    yield piece;
  }
  yield getLength(0);
}

/** Reads the one answer; '' where the connection ends, fails or stays silent before it is whole. */
function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const settle = (text: string) => {
      resolve(text);
      socket.destroy();
    };
    socket.on('data', (piece: Buffer) => {
      answer += piece.toString('latin1');
      const end = answer.indexOf('\0');
      if (end !== -1) settle(answer.slice(0, end));
      else if (answer.length > maxAnswerChars) settle('');
    });
    socket.on('timeout', () => settle(''));
    socket.on('error', () => settle(''));
    socket.on('close', () => settle(''));
  });
}

async function askDaemon(file: string, address: ClamdAddress, waits: ClamdWaits): Promise<string> {
  const socket = connect(address);
  const answer = readAnswer(socket);
  socket.setTimeout(waits.connectMs);
  socket.once('connect', () => socket.setTimeout(waits.answerMs));
  // A daemon that has heard enough answers and closes; what counts is the answer.
  const sent = pipeline(frame(file), socket, { end: false }).catch(() => socket.destroy());
  const text = await answer;
  await sent;
  return text;
}

function readState(answer: string): ScanState {
  if (/^stream: OK$/.test(answer)) return 'clean';
  return /^stream: .+ FOUND$/.test(answer) ? 'infected' : 'waiting';
}

/** Makes what asks a ClamAV daemon about files; without an address, none is asked. */
export function makeScanner(
  address: ClamdAddress | null,
  waits: ClamdWaits = usualWaits,
): AskScanner {
  if (address === null) return () => Promise.resolve('unasked');
  return async (file) => readState(await askDaemon(file, address, waits));
}
