import path from 'node:path';
import { loadCheckedData } from '../contest/load-checked.ts';
import type { DataPlaces } from '../contest/load.ts';
import { exists } from '../files/exists.ts';
import { hasErrors } from '../tables/issue.ts';
import { formatReport } from '../tables/report.ts';
import { checkChoices } from './check-options.ts';
import { chooseLike } from './choose-like.ts';
import { completeDraft, listProblems, type Terminal } from './complete-draft.ts';
import { makeDraft, type Draft } from './draft.ts';
import { openSource } from './open-source.ts';
import type { Options } from './options.ts';
import { stop, type Outcome } from './outcome.ts';
import { formatPreview } from './preview.ts';
import { formatRemarks } from './remarks.ts';
import { refuseTaken, writeEdition } from './write-edition.ts';

function describeWritten(names: readonly string[], { like }: Draft): string {
  const list = names.map((name) => `  ${name}\n`).join('');
  const register = names.includes('units.csv')
    ? 'units.csv mới có dòng tiêu đề: điền danh sách đơn vị của địa phương.\n'
    : '';
  const { rounds = [], awards = [] } = like?.contest ?? {};
  const sample = [...rounds, ...awards].some((part) => part.sample)
    ? `Vòng thi, giải thưởng lấy từ kỳ ${like?.folder ?? ''} còn ghi sample: true (minh họa); khi đã đúng thể lệ thì xóa mục đó.\n`
    : '';
  return `Đã tạo trong thư mục dữ liệu:\n${list}${register}${sample}\n`;
}

/** Makes the data folder of a new edition and checks it; returns the exit code, or why it stopped. */
export async function makeEdition(
  options: Options,
  places: DataPlaces,
  terminal: Terminal,
): Promise<Outcome<number>> {
  const { dataDir } = places;
  const folder = String(options.year);
  if (await exists(path.join(dataDir, folder))) return refuseTaken(folder);
  const like = await chooseLike(dataDir, options.like);
  if ('stop' in like) return like;
  const opened = await openSource(options, terminal.ask);
  if ('stop' in opened) return opened;
  const { bytes, source, issues: remarks } = opened.value;
  if (remarks.length > 0) terminal.out(`${formatRemarks(remarks)}\n`);
  const wrong = checkChoices(options, source);
  if (wrong.length > 0) return stop(2, listProblems(wrong));
  const first = makeDraft(options, source, like.value);
  const file = path.basename(options.from);
  terminal.out(`${formatPreview(first, file)}\n`);
  const draft = await completeDraft(first, file, terminal);
  if ('stop' in draft) return draft;
  const written = await writeEdition(draft.value, bytes, dataDir);
  if ('stop' in written) return written;
  terminal.out(describeWritten(written.value, draft.value));
  const { issues } = await loadCheckedData(places);
  terminal.out(formatReport(issues));
  terminal.out(
    hasErrors(issues)
      ? `\nThư mục ${folder} đã tạo xong, nhưng dữ liệu còn lỗi nêu trên. Sửa xong thì chạy: npm run check\n`
      : '\nBước tiếp theo: npm start\n',
  );
  return { value: 0 };
}
