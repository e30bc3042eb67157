import type { Body, BodyLimits } from '../body/body.ts';
import { readBody } from '../body/read-body.ts';
import type { FormDefinition } from '../form-definition.ts';
import { isSameOrigin } from '../guard/same-origin.ts';
import type { RequestKind } from '../guard/limit-table.ts';
import type { Intake, Visit } from './context.ts';
import type { Reply } from './reply.ts';
import { replyTooMany, replyTrouble } from './troubles.ts';

const bytesPerMb = 1024 * 1024;

/** What goes beyond is no form that a person filled in. */
const textLimits = {
  maxFields: 500,
  maxFieldBytes: bytesPerMb / 4,
  maxTextBytes: bytesPerMb,
};

const noFiles = { maxFiles: 0, maxFileBytes: 0, maxTotalBytes: 0 };

/** A form that came in; under pressure it must bring the solution of a challenge. */
export type Sent = Body & { isChallenged: boolean };

/** Reads a sent form, or answers why it is not read. */
export async function readSent(
  visit: Visit,
  intake: Intake,
  kind: RequestKind,
  files: FormDefinition['files'] | null,
): Promise<{ sent: Sent } | { reply: Reply }> {
  const { request, address } = visit;
  if (!isSameOrigin(request.headers, intake)) {
    intake.log.note('warn', 'foreign-origin');
    return { reply: replyTrouble(403) };
  }
  const verdict = await intake.limits.take(kind, address);
  if (verdict.kind === 'refused') return { reply: replyTooMany(verdict.retryAfterSeconds) };
  const own = files ?? noFiles;
  const limits: BodyLimits = {
    ...own,
    ...textLimits,
    idleMs: intake.idleMs,
    maxBodyBytes: own.maxTotalBytes + 2 * bytesPerMb,
  };
  const body = await readBody(request, { files: intake.files, limits });
  if ('status' in body) {
    intake.log.note('warn', body.code);
    const { status, message } = body;
    return { reply: replyTrouble(status, { message, canRetry: status !== 415 }) };
  }
  return { sent: { ...body, isChallenged: verdict.kind === 'challenge' } };
}
