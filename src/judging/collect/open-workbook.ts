import { convertEncodings } from '../../tables/convert-encodings.ts';
import { makeError, placeIn, type Issue } from '../../tables/issue.ts';
import { isBlankCell, type Grid } from '../../tables/grid.ts';
import { readWorkbook } from '../../tables/workbook/read-workbook.ts';
import type { Round } from '../../schemas/contest.ts';
import { worksheetNames, type WorkbookKey } from '../sheet-layout.ts';
import { findMarksSheet, type MarksSheet } from './find-columns.ts';
import { parseKey } from './parse-key.ts';

/** What opening gives; where there is no value, the problems tell why. */
type Opened<T> = { value: T | null; issues: Issue[] };

/** What a workbook shows to its reader. */
type ShownSheets = Awaited<ReturnType<typeof readWorkbook>>;

/** A sheet that is asked for by name may be missing; sums may not have been calculated yet. */
const harmless = new Set(['sheet-missing', 'formula-without-value']);
/** Marks may stand on a sheet that is hidden. */
const harmlessWhereHidden = new Set([...harmless, 'file-empty']);

function findStopping(issues: readonly Issue[], passed: ReadonlySet<string>): Issue[] {
  return issues.filter(({ code, severity }) => severity === 'error' && !passed.has(code));
}

/** Opens the hidden sheet that tells what a workbook was made for. */
export async function openKey(bytes: Uint8Array, file: string): Promise<Opened<WorkbookKey>> {
  const { sheets, issues } = await readWorkbook(bytes, file, worksheetNames.key);
  const stopping = findStopping(issues, harmless);
  if (stopping.length > 0) return { value: null, issues: stopping };
  const [sheet] = sheets;
  const parsed = sheet === undefined ? null : parseKey(sheet);
  if (parsed !== null && 'key' in parsed) return { value: parsed.key, issues: [] };
  const [message, hint] =
    parsed === null
      ? [
          'Tệp này không phải phiếu chấm do chương trình phát.',
          'Chuyển tệp ra chỗ khác; nếu giám khảo chép điểm sang tệp mới thì chép ngược vào phiếu đã phát.',
        ]
      : [
          `Phiếu này theo mẫu số ${parsed.otherLayout}; chương trình chỉ đọc mẫu số 1.`,
          'Đọc bằng đúng phiên bản chương trình đã phát phiếu.',
        ];
  return { value: null, issues: [makeError(placeIn(file), 'not-a-judge-sheet', message, hint)] };
}

function hasMarks({ columns, rows }: MarksSheet, ids: ReadonlySet<string>): boolean {
  const indexes = columns.criteria.flatMap(({ marks }) => marks.map(({ index }) => index));
  const [entry] = columns.entry;
  return rows.some(
    ({ cells }) =>
      ids.has((cells[entry?.index ?? -1] ?? '').trim()) &&
      indexes.some((index) => !isBlankCell(cells[index])),
  );
}

/** Chooses among sheets with the headers of a marks sheet: a copy of it may be the filled one. */
function chooseSheet(found: readonly MarksSheet[], key: WorkbookKey, file: string) {
  const ids = new Set(key.entries.map(({ id }) => id));
  const marked = found.filter((sheet) => hasMarks(sheet, ids));
  const [first, second] = marked;
  if (first === undefined) {
    const named = found.find(({ name }) => name === worksheetNames.marks);
    return { value: named ?? found[0] ?? null, issues: [] };
  }
  if (second === undefined) return { value: first, issues: [] };
  const names = marked.map(({ name }) => `“${name}”`).join(', ');
  const message = `Tệp có điểm ở nhiều trang tính: ${names}.`;
  const hint = 'Hỏi giám khảo trang nào đúng, rồi xóa trang kia.';
  return { value: null, issues: [makeError(placeIn(file), 'sheet-unclear', message, hint)] };
}

/** Opens the sheet with the marks, whatever it is called now, among those that are shown. */
export async function openMarks(
  shown: ShownSheets,
  bytes: Uint8Array,
  file: string,
  key: WorkbookKey,
  round: Round,
): Promise<Opened<MarksSheet>> {
  const find = (sheets: readonly (Grid & { name: string })[]) =>
    sheets.flatMap(({ name, ...grid }) => {
      const isMarks = findMarksSheet(grid, name, round) !== null;
      const sheet = isMarks
        ? findMarksSheet(convertEncodings(grid, false).grid, name, round)
        : null;
      return sheet === null ? [] : [sheet];
    });
  const stopping = findStopping(shown.issues, harmlessWhereHidden);
  if (stopping.length > 0) return { value: null, issues: stopping };
  const found = find(shown.sheets);
  if (found.length > 0) return chooseSheet(found, key, file);
  const named = await readWorkbook(bytes, file, worksheetNames.marks);
  const chosen = chooseSheet(find(named.sheets), key, file);
  if (chosen.value !== null) return chosen;
  const message = 'Tệp không có trang tính nào có cột Mã bài và các cột tiêu chí.';
  const hint = 'Ghi lại dòng tiêu đề như khi phát phiếu, hoặc xin giám khảo gửi lại tệp.';
  return { value: null, issues: [makeError(placeIn(file), 'marks-missing', message, hint)] };
}
