import { makeLookupPage, type LookupView } from '../pages/entry/lookup-page.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { Intake, Visit } from './context.ts';
import { readSent } from './read-sent.ts';
import { replyPage, type Reply } from './reply.ts';

/** Shows the form by which a receipt is looked up. */
export function getLookup(): Reply {
  return replyPage(200, makeLookupPage({ receipt: '', contact: '', result: null }));
}

/** Looks a receipt up; an answer never tells whether the number alone exists. */
export async function postLookup(visit: Visit, intake: Intake): Promise<Reply> {
  const read = await readSent(visit, intake, 'look-up', null);
  if ('reply' in read) return read.reply;
  const sent = new Map(read.sent.fields.toReversed());
  const receipt = normaliseText(sent.get('receipt') ?? '').slice(0, 100);
  const contact = normaliseText(sent.get('contact') ?? '').slice(0, 200);
  const entry = intake.store.findByContact(receipt, contact);
  // Who knows both is trying nothing out; an office may share one address.
  if (entry !== null) await intake.limits.giveBack('look-up', visit.address);
  const result: LookupView['result'] =
    entry === null
      ? 'not-found'
      : { entry, version: intake.store.getVersion(entry.receipt, entry.version) };
  return replyPage(entry === null ? 404 : 200, makeLookupPage({ receipt, contact, result }));
}
