import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import type { Intake } from '../intake/http/context.ts';
import { makeIntakeHandler } from '../intake/http/handle.ts';
import { matchRoute } from '../intake/http/route.ts';
import { makeStaticHandler, type Handler } from './static-handler.ts';

/** A long form on a slow line takes its time; a sender who falls silent is cut off much sooner. */
const requestTimeoutMs = 45 * 60 * 1000;
const headersTimeoutMs = 20_000;

/** Keeps a handler for as long as the same site stands in the folder. */
function makeCurrentHandler(outDir: string): Handler {
  const getStamp = () => {
    const stat = statSync(path.join(outDir, '404.html'), { bigint: true, throwIfNoEntry: false });
    return stat && `${stat.ino} ${stat.mtimeNs}`;
  };
  let stamp = getStamp();
  let handler = makeStaticHandler(outDir);
  return (request, response) => {
    const now = getStamp();
    // While a site is put in the place of another there is none for an instant.
    if (now !== undefined && now !== stamp) {
      handler = makeStaticHandler(outDir);
      stamp = now;
    }
    handler(request, response);
  };
}

/** Makes the server of a built site, with the intake where one is given. */
export function createSiteServer(outDir: string, intake: Intake | null): Server {
  const compress = compression();
  const handleFile = makeCurrentHandler(outDir);
  const handleIntake = intake && makeIntakeHandler(intake);
  const server = createServer((request, response) => {
    // A connection that is kept, or goes on asking, would keep a server that is to end from ending.
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections();
    });
    // Both are written for Express, whose request and response extend these with what they never use.
    const [expressRequest, expressResponse] = [request, response] as unknown as Parameters<
      typeof compress
    >;
    compress(expressRequest, expressResponse, () => {
      const pathname = request.url?.split('?')[0] ?? '/';
      const match = handleIntake && matchRoute(pathname);
      if (match) void handleIntake(request, response, match);
      else handleFile(request, response);
    });
  });
  server.requestTimeout = requestTimeoutMs;
  server.headersTimeout = headersTimeoutMs;
  return server;
}
