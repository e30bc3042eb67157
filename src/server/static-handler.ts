import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { siteHeaders } from '../intake/guard/security-headers.ts';

/** Files whose names change with what they hold. */
const named = /^\/(?:_astro|pagefind\/index|tim-kiem\/bai)\//;
const immutable = 'public, max-age=31536000, immutable';

/** Answers a request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * sirv does not look after a file once it sends it: one that is gone, as while another site comes in
 * its place, would end the program, and one whose reader is gone would stay open.
 */
function watchFile(response: ServerResponse): void {
  response.once('pipe', (file: Readable) => {
    file.once('error', () => response.destroy());
    response.once('close', () => file.destroy());
  });
}

/** Makes the handler of a built site's files: with security headers and the site's own 404. */
export function makeStaticHandler(outDir: string): Handler {
  const notFound = readFileSync(path.join(outDir, '404.html'));
  const serve = sirv(outDir, {
    etag: true,
    setHeaders: (response, pathname) => {
      response.setHeader('Cache-Control', named.test(pathname) ? immutable : 'no-cache');
    },
    onNoMatch: (_, response) => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(notFound);
    },
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.statusCode = 405;
      response.setHeader('Allow', 'GET, HEAD');
      response.end();
      return;
    }
    // sirv throws where a range ends before it begins; whole files are small.
    delete request.headers.range;
    watchFile(response);
    serve(request, response);
  };
}
