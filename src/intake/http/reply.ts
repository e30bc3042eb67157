import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from '../pages/page.ts';
import type { Frame } from './frame.ts';

/** What is answered to a request. */
export type Reply =
  | { kind: 'page'; status: number; page: Page; retryAfterSeconds?: number; allow?: string }
  /** After a form: the browser reads that address with GET. */
  | { kind: 'redirect'; to: string }
  | { kind: 'download'; disposition: string; sizeBytes: number; stream: Readable }
  | { kind: 'line'; status: number; text: string };

/** Makes the answer that is a page. */
export function replyPage(status: number, page: Page): Reply {
  return { kind: 'page', status, page };
}

async function sendDownload(
  response: ServerResponse,
  { disposition, sizeBytes, stream }: Extract<Reply, { kind: 'download' }>,
  hasBody: boolean,
): Promise<void> {
  response.writeHead(200, {
    // What a browser opens by itself could run in the name of this site.
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': disposition,
    'Content-Length': sizeBytes,
  });
  if (hasBody) return pipeline(stream, response);
  stream.destroy();
  response.end();
}

/** Sends an answer; of one to HEAD only the head. */
export async function sendReply(
  response: ServerResponse,
  reply: Reply,
  { frame, hasBody }: { frame: Frame; hasBody: boolean },
): Promise<void> {
  if (reply.kind === 'download') return sendDownload(response, reply, hasBody);
  if (reply.kind === 'redirect') {
    response.writeHead(303, { Location: reply.to, 'Content-Length': 0 });
    response.end();
    return;
  }
  const isPage = reply.kind === 'page';
  if (isPage && reply.allow !== undefined) response.setHeader('Allow', reply.allow);
  if (isPage && reply.retryAfterSeconds !== undefined) {
    response.setHeader('Retry-After', reply.retryAfterSeconds);
  }
  const text = isPage ? frame.fill(reply.page) : reply.text;
  response.writeHead(reply.status, {
    'Content-Type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(hasBody ? text : undefined);
}
