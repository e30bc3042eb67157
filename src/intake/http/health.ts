import { StoreError } from '../store/api.ts';
import type { Intake } from './context.ts';
import type { Reply } from './reply.ts';

/** Says in one line whether entries can be taken: for the machine that watches the server. */
export async function getHealth({ store, getSite, log }: Intake): Promise<Reply> {
  try {
    await store.checkWritable();
    const { edition } = getSite().definition;
    return { kind: 'line', status: 200, text: `ok ky=${edition}\n` };
  } catch (error) {
    const code = error instanceof StoreError ? error.code : 'error';
    log.failure('unhealthy', error);
    return { kind: 'line', status: 503, text: `${code}\n` };
  }
}
