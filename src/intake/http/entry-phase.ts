import { getRequestPhase, isOpen } from '../deadline.ts';
import type { EntryRecord } from '../store/records.ts';
import type { Intake, Visit } from './context.ts';

/** Tells whether an entry was sent to another edition than the one whose form stands here now. */
export function isOfOther({ edition }: EntryRecord, { getSite }: Intake): boolean {
  return edition !== getSite().definition.edition;
}

/** Tells whether an entry may be corrected or withdrawn: only in the time of its own edition. */
export function mayChange(entry: EntryRecord, { begunAt }: Visit, intake: Intake): boolean {
  const { definition } = intake.getSite();
  return !isOfOther(entry, intake) && isOpen(getRequestPhase(definition, begunAt, intake.clock()));
}
