import { request, type Agent } from 'node:http';
import type { BenchEntry } from './entry.ts';

const boundary = '----bench-intake-5f0c1d8e';

function writePart(name: string, value: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

/** The body as a browser sends it, in pieces: the rest of a file need not be copied. */
function makeBody({ key, fields, author, file }: BenchEntry): Buffer[] {
  const sent = { key, action: 'send', ...fields, 'authors.0.name': author };
  const text = Object.entries(sent).map(([name, value]) => writePart(name, value));
  const end = Buffer.from(`\r\n--${boundary}--\r\n`);
  if (file === null) return [Buffer.from(text.join('')), end];
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="Mô tả.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
  return [Buffer.from(text.join('') + head), file.head, file.rest, end];
}

let sentBefore = 0;

/** Each sender has an address of its own, as far as the server is told. */
function makeAddress(): string {
  sentBefore += 1;
  return `10.${(sentBefore >> 16) & 255}.${(sentBefore >> 8) & 255}.${sentBefore & 255}`;
}

/** Sends an entry; tells whether the server answered with its receipt. */
export function sendEntry(port: number, agent: Agent, entry: BenchEntry): Promise<boolean> {
  const body = makeBody(entry);
  return new Promise((resolve, reject) => {
    const sending = request({
      host: '127.0.0.1',
      port,
      agent,
      method: 'POST',
      path: '/du-thi/',
      headers: {
        origin: `http://127.0.0.1:${port}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': body.reduce((sum, piece) => sum + piece.length, 0),
        'x-forwarded-for': makeAddress(),
      },
    });
    sending.once('error', reject);
    sending.once('response', (response) => {
      const { statusCode, headers } = response;
      const isReceived = headers.location === `/du-thi/bai/${entry.key}/?vua=received`;
      // The head alone says that the entry is taken, also where the server dies right after it.
      response.once('error', () => undefined);
      response.once('close', () => resolve(statusCode === 303 && isReceived));
      response.resume();
    });
    for (const piece of body) sending.write(piece);
    sending.end();
  });
}
