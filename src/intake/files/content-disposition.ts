/** Characters that encodeURIComponent leaves and RFC 5987 does not allow as they are. */
const alsoEncoded = /['()*]/g;

/** Makes the Content-Disposition of a download under its own name. */
export function formatAttachment(name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    alsoEncoded,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
