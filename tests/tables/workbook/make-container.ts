import { CFB } from '@e965/xlsx';

/** The part of the library that its types leave open. */
const containers = CFB as {
  utils: {
    cfb_new: () => unknown;
    cfb_add: (container: unknown, name: string, content: Buffer) => void;
  };
  write: (container: unknown, options: { type: 'buffer' }) => Buffer;
};

/** Writes an OLE container with these streams. */
export function makeContainer(streams: Record<string, Buffer>): Buffer {
  const container = containers.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    containers.utils.cfb_add(container, `/${name}`, content);
  }
  return containers.write(container, { type: 'buffer' });
}
