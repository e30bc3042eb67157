import type { IncomingMessage, ServerResponse } from 'node:http';
import { getClientAddress } from '../guard/client-address.ts';
import { intakeHeaders } from '../guard/security-headers.ts';
import { StoreError } from '../store/api.ts';
import { getAdoptionForm, postAdoptionForm } from './adoption-pages.ts';
import type { Intake, Visit } from './context.ts';
import { getEntry, getFile, getWithdrawal, postWithdrawal } from './entry-pages.ts';
import { getCorrection, getDraft, getEmptyForm, postCorrection, postForm } from './form-pages.ts';
import { getHealth } from './health.ts';
import { getLookup, postLookup } from './look-up.ts';
import { sendReply, type Reply } from './reply.ts';
import type { Route, RouteMatch } from './route.ts';
import { replyMethod, replyTooMany, replyTrouble } from './troubles.ts';

const discardMs = 60_000;

type Answer = (visit: Visit, intake: Intake) => Promise<Reply> | Reply;

const answers: Readonly<Record<Route, { get: Answer; post?: Answer }>> = {
  '/du-thi/': { get: getEmptyForm, post: postForm },
  '/du-thi/tra-cuu/': { get: getLookup, post: postLookup },
  '/du-thi/nhap/:key/': { get: getDraft, post: postForm },
  '/du-thi/bai/:key/': { get: getEntry },
  '/du-thi/bai/:key/sua/': { get: getCorrection, post: postCorrection },
  '/du-thi/bai/:key/rut/': { get: getWithdrawal, post: postWithdrawal },
  '/du-thi/bai/:key/tep/:number/': { get: getFile },
  '/nhan-rong/:model/ap-dung/': { get: getAdoptionForm, post: postAdoptionForm },
  '/suc-khoe': { get: (_, intake) => getHealth(intake) },
};

async function answer(route: Route, visit: Visit, intake: Intake): Promise<Reply> {
  const { get, post } = answers[route];
  const { method } = visit.request;
  try {
    if (method === 'POST' && post !== undefined) return await post(visit, intake);
    if (method !== 'GET' && method !== 'HEAD') {
      return replyMethod(post === undefined ? 'GET, HEAD' : 'GET, HEAD, POST');
    }
    const verdict = await intake.limits.take('page', visit.address);
    if (verdict.kind === 'refused') return replyTooMany(verdict.retryAfterSeconds);
    return await get(visit, intake);
  } catch (error) {
    const reference = intake.log.failure('request-failed', error, { route });
    const status = error instanceof StoreError ? 503 : 500;
    return replyTrouble(status, { reference, canRetry: method === 'POST' });
  }
}

/**
 * Reads on past what nobody wants: a sender who is cut off while sending never sees the answer. One
 * who goes on and on is cut off all the same.
 */
function discardRest(request: IncomingMessage): void {
  request.resume();
  const timer = setTimeout(() => request.destroy(), discardMs);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}

function isSilent(reply: Reply): boolean {
  return reply.kind === 'page' && reply.status === 408;
}

/** Makes the handler of the intake's addresses; it answers whatever happens, and logs it. */
export function makeIntakeHandler(
  intake: Intake,
): (request: IncomingMessage, response: ServerResponse, match: RouteMatch) => Promise<void> {
  return async (request, response, { route, parameters }) => {
    const startedMs = performance.now();
    const { socket } = request;
    const writtenBefore = socket.bytesWritten;
    const begunAt = intake.clock();
    const url = new URL(request.url ?? '/', 'http://intake');
    const address = getClientAddress(request, intake.trustedProxies);
    const visit = { request, url, parameters, begunAt, address };
    for (const [name, value] of Object.entries(intakeHeaders)) response.setHeader(name, value);
    // The form itself is to be found; what has a key in its address is not.
    if (route === '/du-thi/') response.removeHeader('X-Robots-Tag');
    const reply = await answer(route, visit, intake);
    // One who fell silent is not waited for any longer.
    if (isSilent(reply)) response.setHeader('Connection', 'close');
    else if (!request.complete) discardRest(request);
    try {
      const hasBody = request.method !== 'HEAD';
      await sendReply(response, reply, { frame: intake.getSite().frame, hasBody });
    } catch (error) {
      // Whoever goes away while he reads is no trouble of the server's.
      if (socket.destroyed) intake.log.note('info', 'reader-gone', { route });
      else intake.log.failure('answer-cut-off', error, { route });
      response.destroy();
    }
    intake.log.request({
      request: intake.log.reference(),
      method: request.method ?? '',
      route,
      status: response.statusCode,
      elapsedMs: Math.round(performance.now() - startedMs),
      announcedBytes: Number(request.headers['content-length'] ?? 0),
      sentBytes: socket.bytesWritten - writtenBefore,
    });
  };
}
