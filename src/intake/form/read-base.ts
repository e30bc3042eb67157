/** What the button asks for; `position` is the author's in the form as read, null for an empty row. */
export type FormAction =
  { kind: 'send' | 'save' | 'add-author' } | { kind: 'remove-author'; position: number | null };

/** What a form carries besides what was typed. */
export type FormBase = {
  /** Secret of the form; null where what came is none. */
  key: string | null;
  action: FormAction;
  /** Version of the entry that the form was filled from. */
  baseVersion: number | null;
  /** When the draft was saved that the form was filled from; null where it was from none. */
  filledFrom: string | null;
  /** SHA-256 of files that the entrant no longer wants. */
  removedFiles: readonly string[];
  /** Solution of the proof of work, not yet verified. */
  challenge: string | null;
  /** What was typed where people see nothing to type into. */
  honeypot: string;
};

/** Values by the name of their input. */
export type ValuesByName = ReadonlyMap<string, readonly string[]>;

/** No answer to a challenge is longer. */
const maxChallengeChars = 4096;

/**
 * Reads which button was pressed. A form without one was sent by a browser that leaves it out with
 * the Enter key; a button that is not known keeps what was typed and does no more.
 */
function readAction(written: string | undefined, positions: readonly number[]): FormAction {
  if (written === undefined || written === 'send') return { kind: 'send' };
  if (written === 'add-author') return { kind: 'add-author' };
  const [, index] = /^remove-author\.(0|[1-9]\d?)$/.exec(written) ?? [];
  if (index === undefined) return { kind: 'save' };
  const position = positions.indexOf(Number(index));
  return { kind: 'remove-author', position: position === -1 ? null : position };
}

/** Reads what a form carries besides what was typed; `positions` has each author's index. */
export function readBase(values: ValuesByName, positions: readonly number[]): FormBase {
  const getFirst = (name: string) => values.get(name)?.[0];
  const key = getFirst('key') ?? '';
  const version = getFirst('base_version') ?? '';
  const draft = getFirst('draft') ?? '';
  const challenge = getFirst('challenge') ?? '';
  const removed = (values.get('remove_file') ?? []).filter((hash) => /^[0-9a-f]{64}$/.test(hash));
  return {
    key: /^[\w-]{43}$/.test(key) ? key : null,
    action: readAction(getFirst('action'), positions),
    baseVersion: /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null,
    filledFrom: /^\d{4}(-\d\d){2}T\d\d(:\d\d){2}\.\d{3}Z$/.test(draft) ? draft : null,
    removedFiles: [...new Set(removed)],
    challenge: challenge === '' || challenge.length > maxChallengeChars ? null : challenge,
    honeypot: getFirst('website') ?? '',
  };
}
