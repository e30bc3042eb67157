const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$/;
const [maxChars, maxLocalChars] = [254, 64];

/** Returns the one plain address that a text is, to which a letter may be sent, or null. */
export function parseMailAddress(text: string): string | null {
  const address = text.trim();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  if (at < 1 || address.length > maxChars || local.length > maxLocalChars) return null;
  return localPart.test(local) && domain.test(address.slice(at + 1)) ? address : null;
}
