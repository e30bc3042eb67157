import type { Readable } from 'node:stream';
import type { FormProblem, KeptFile } from '../entry.ts';
import type { FileLimits } from '../file-limits.ts';
import { formatGivenName } from '../files/file-name.ts';
import { formatSize } from '../formats.ts';
import type { FileStore } from '../files/file-store.ts';
import { StoreError } from '../store/api.ts';

/** Takes the files of a form one after the other, as they come. */
export type FileCollector = {
  kept: KeptFile[];
  problems: FormProblem[];
  /** Takes the next file; its stream is read to the end in any case. */
  add(name: string, stream: Readable): Promise<void>;
};

const maxProblems = 50;

function makeProblem(code: string, message: string): FormProblem {
  return { field: 'files', code, message };
}

/** Makes what takes files up to the limits; what is not taken is a problem beside the others. */
export function makeFileCollector(store: FileStore, limits: FileLimits): FileCollector {
  const kept: KeptFile[] = [];
  const problems: FormProblem[] = [];
  let keptBytes = 0;

  const receive = async (name: string, stream: Readable): Promise<FormProblem | null> => {
    const shown = formatGivenName(name);
    const isOneTooMany = kept.length === limits.maxFiles;
    const leftBytes = limits.maxTotalBytes - keptBytes;
    const maxBytes = isOneTooMany ? 0 : Math.min(limits.maxFileBytes, leftBytes);
    const received = await store.receiveFile(stream, { name, maxBytes });
    if ('kept' in received) {
      kept.push(received.kept);
      keptBytes += received.kept.sizeBytes;
      return null;
    }
    const { code, message } = received.problem;
    // What browsers send for a file input in which nothing was chosen.
    if (code === 'file-empty' && name === '') return null;
    if (code !== 'file-too-large' || maxBytes === limits.maxFileBytes) {
      return makeProblem(code, message);
    }
    if (isOneTooMany) {
      return makeProblem(
        'too-many-files',
        `Tệp “${shown}” chưa được nhận: mỗi bài có nhiều nhất ${limits.maxFiles} tệp. Hãy gộp các tệp lại hoặc bỏ bớt.`,
      );
    }
    return makeProblem(
      'files-too-large',
      `Tệp “${shown}” chưa được nhận: các tệp của một bài cộng lại nhiều nhất ${formatSize(limits.maxTotalBytes)}. Hãy giảm cỡ tệp hoặc bỏ bớt.`,
    );
  };

  return {
    kept,
    problems,
    async add(name, stream) {
      const problem = await receive(name, stream).catch((error: unknown) => {
        if (!(error instanceof StoreError)) throw error;
        // The rest of the form is worth keeping, if only to show it again.
        return makeProblem(
          error.code,
          `Tệp “${formatGivenName(name)}” chưa lưu được vì máy chủ đang gặp trục trặc. Hãy chọn lại tệp và gửi lại sau ít phút.`,
        );
      });
      if (problem !== null && problems.length < maxProblems) problems.push(problem);
    },
  };
}
