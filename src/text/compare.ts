const collator = new Intl.Collator('vi', { numeric: true });

/** Orders two texts as a Vietnamese dictionary does, numbers by value. */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left, right);
}

/** Orders two instants or dates written in ISO form, earlier first. */
export function compareIso(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
