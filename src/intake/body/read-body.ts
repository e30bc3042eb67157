import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import type { FileStore } from '../files/file-store.ts';
import type { Body, BodyLimits, Refusal, RefusalCode } from './body.ts';
import { makeFieldCollector } from './collect-fields.ts';
import { makeFileCollector } from './collect-files.ts';
import { pumpBody } from './pump.ts';
import { makeRefusal } from './refusals.ts';

const fileInput = 'files';
const formTypes = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i;
/** Parts of a form that are neither fields nor files are skipped, but not without end. */
const maxOtherParts = 1000;
const maxPartHeaderBytes = 16 * 1024;

/** Makes the parser of a form by its content type; null where that cannot be one. */
function makeParser(contentType: string, limits: BodyLimits): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      preservePath: true,
      limits: {
        // One more than may be, for the parser says nothing when it leaves fields out.
        fields: limits.maxFields + 1,
        fieldSize: limits.maxFieldBytes,
        parts: limits.maxFields + limits.maxFiles + maxOtherParts,
        headerSize: maxPartHeaderBytes,
      },
    });
  } catch {
    return null;
  }
}

function findEarlyRefusal(request: IncomingMessage, limits: BodyLimits): RefusalCode | null {
  if (!formTypes.test(request.headers['content-type'] ?? '')) return 'body-kind';
  const announcedBytes = Number(request.headers['content-length'] ?? 0);
  return announcedBytes > limits.maxBodyBytes ? 'body-too-large' : null;
}

async function readForm(
  request: IncomingMessage,
  parser: BusboyInstance,
  store: FileStore,
  limits: BodyLimits,
): Promise<Body | RefusalCode> {
  const fields = makeFieldCollector(limits);
  const files = makeFileCollector(store, limits);
  const open = new Set<BusboyFileStream>();
  let filesDone: Promise<void> = Promise.resolve();
  let isGivenUp = false;
  const failures: unknown[] = [];

  const pump = pumpBody(request, parser, limits, () => open.size > 0);
  const takeFile = async (name: string, stream: BusboyFileStream) => {
    try {
      if (!isGivenUp) await files.add(name, stream);
    } catch (error) {
      failures.push(error);
    } finally {
      open.delete(stream);
      // What is not read would hold up all that comes after it.
      stream.resume();
    }
  };
  parser.on('field', (name: string | undefined, value, _, isCut) => {
    const code = fields.add(name ?? '', value, isCut);
    if (code !== null) pump.stop(code);
  });
  parser.on('partsLimit', () => pump.stop('too-many-fields'));
  parser.on('file', (input: string | undefined, stream, name: string | undefined) => {
    // The parser complains here too when the body breaks off; the pump hears of it.
    stream.on('error', () => undefined);
    if (input !== fileInput) {
      stream.resume();
      return;
    }
    open.add(stream);
    filesDone = filesDone.then(() => takeFile(name ?? '', stream));
  });

  const code = await pump.done;
  if (code !== null) {
    isGivenUp = true;
    for (const stream of open) stream.destroy(new Error('the body was given up'));
    await filesDone;
    return code;
  }
  await filesDone;
  if (failures.length > 0) throw failures[0];
  return { fields: fields.fields, files: files.kept, problems: files.problems };
}

/**
 * Reads the form that a request carries, its files going into the store as they come. What goes
 * beyond the limits of files is a problem beside them; beyond the other limits, the body is refused.
 * Files that were whole before a body was refused stay in the store, where nothing refers to them.
 */
export async function readBody(
  request: IncomingMessage,
  { files, limits }: { files: FileStore; limits: BodyLimits },
): Promise<Body | Refusal> {
  const early = findEarlyRefusal(request, limits);
  const parser = makeParser(request.headers['content-type'] ?? '', limits);
  if (early !== null || parser === null) {
    request.resume();
    return makeRefusal(early ?? 'body-broken', limits);
  }
  const form = await readForm(request, parser, files, limits);
  return typeof form === 'string' ? makeRefusal(form, limits) : form;
}
