import { CFB } from '@e965/xlsx';

/** The part of the library that its types leave open. */
const containers = CFB as {
  utils: {
    cfb_new: () => unknown;
    cfb_add: (container: unknown, name: string, content: Buffer) => void;
  };
  write: (container: unknown, options: { type: 'buffer' }) => Buffer;
};

/** Writes an OLE container with streams of these names. */
export function makeContainer(...names: string[]): Buffer {
  const container = containers.utils.cfb_new();
  for (const name of names) containers.utils.cfb_add(container, `/${name}`, Buffer.alloc(6000, 1));
  return containers.write(container, { type: 'buffer' });
}
