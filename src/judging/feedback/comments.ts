import type { PrivateEdition } from '../../contest/edition.ts';
import { compareVietnamese } from '../../text/compare.ts';
import type { GiveawayFinder } from './hold-comments.ts';

/** A comment that its judge marked for the author. */
export type Comment = { entryId: string; round: string; criterion: string; text: string };

/** A comment that is not sent, with its place in the organiser's file. */
export type HeldComment = Comment & { file: string; line: number; giveaway: string };

/** Comments for authors, in an order that follows no judge, and those that are held back. */
export type Comments = { sent: Comment[]; held: HeldComment[] };

/**
 * Lists the comments that judges marked for authors, also those of a sheet that misses a criterion.
 * They stand by the alphabet, which knows nothing of who wrote them.
 */
export function listComments(edition: PrivateEdition, findGiveaway: GiveawayFinder): Comments {
  const sent: Comment[] = [];
  const held: HeldComment[] = [];
  for (const { file, line, value } of edition.scores) {
    const { entry_id: entryId, round, criterion, comment, for_author: forAuthor } = value;
    const text = comment?.replace(/\s+/g, ' ').trim() ?? '';
    if (!forAuthor || text === '') continue;
    const giveaway = findGiveaway(text);
    if (giveaway === null) sent.push({ entryId, round, criterion, text });
    else held.push({ entryId, round, criterion, text, file, line, giveaway });
  }
  return { sent: sent.toSorted((left, right) => compareVietnamese(left.text, right.text)), held };
}
