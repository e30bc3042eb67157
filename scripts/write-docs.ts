import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getDictionaryFiles } from '../src/dictionary/files.ts';
import { runScript, speech } from './run.ts';

await runScript(async () => {
  const files = getDictionaryFiles();
  for (const { file, text } of files) {
    const target = path.join('data', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  speech.out(`Đã viết ${files.length} tệp trong thư mục data.\n`);
  return 0;
});
