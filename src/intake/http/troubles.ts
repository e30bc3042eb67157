import { makeBusyPage, makeErrorPage } from '../pages/trouble.ts';
import { replyPage, type Reply } from './reply.ts';

/** Makes the answer to a request that comes to nothing. */
export function replyTrouble(
  status: number,
  more: { message?: string; reference?: string; canRetry?: boolean } = {},
): Reply {
  const { message = null, reference = null, canRetry = false } = more;
  return replyPage(status, makeErrorPage({ status, message, reference, canRetry }));
}

/** Makes the answer to somebody who sends more than is taken. */
export function replyTooMany(retryAfterSeconds: number): Reply {
  return { kind: 'page', status: 429, page: makeBusyPage(retryAfterSeconds), retryAfterSeconds };
}

/** Makes the answer to a method that an address does not know. */
export function replyMethod(allow: string): Reply {
  const page = makeErrorPage({ status: 405, message: null, reference: null, canRetry: false });
  return { kind: 'page', status: 405, page, allow };
}
