import { SettingError } from '../../settings.ts';

/** Where a ClamAV daemon listens. */
export type ClamdAddress = { host: string; port: number } | { path: string };

const tcp = /^tcp:\/\/(?<host>\[[0-9a-f:.]+\]|[^\s:/?#[\]]+):(?<port>\d{1,5})\/?$/i;
const unix = /^unix:(?<path>\/[^\0]+)$/;

/**
 * Reads the address of a ClamAV daemon; null where none is set.
 * @throws SettingError where it is no address.
 */
export function parseClamdUrl(text: string): ClamdAddress | null {
  if (text === '') return null;
  const socket = unix.exec(text)?.groups?.path;
  if (socket !== undefined) return { path: socket };
  const { host = '', port = '' } = tcp.exec(text)?.groups ?? {};
  const portNumber = Number(port);
  if (host !== '' && portNumber >= 1 && portNumber <= 65535) {
    return { host: host.replace(/^\[|\]$/g, ''), port: portNumber };
  }
  throw new SettingError(
    `CLAMD_URL phải là tcp://máy:cổng hoặc unix:/đường/dẫn, ví dụ tcp://127.0.0.1:3310, không phải “${text}”.`,
  );
}
