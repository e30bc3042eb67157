/** Something in the store that is not as it should be. */
export type StoreFinding = {
  code:
    | 'database-damaged'
    | 'chain-broken'
    | 'version-altered'
    | 'version-unlogged'
    | 'version-missing'
    | 'entry-altered'
    | 'file-missing'
    | 'file-altered'
    | 'file-orphan';
  /** Number of an event, receipt, or SHA-256 of a file. */
  subject: string;
  /** For the organiser. */
  message: string;
};
