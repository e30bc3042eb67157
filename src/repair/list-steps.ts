import type { MappingPlace } from '../tables/mapping.ts';
import type { TableSource } from './find-table-files.ts';
import { splitPath } from './name-target.ts';
import type { RepairedFile } from './repair-folder.ts';

/** Writes a text as YAML reads it back, in quotes where it must be. */
function formatYaml(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ()._/-]*$/u.test(text) ? text : JSON.stringify(text);
}

function nameTables(sources: readonly TableSource[]): string {
  return `bảng ${sources.map(({ table }) => table.name).join(', ')}`;
}

/** Says which lines of columns.yaml to change so that a table is read from another file. */
function adviseMapping(
  { table, mapping }: TableSource,
  name: string,
  isSheetDropped: boolean,
  columns: MappingPlace | null,
): string[] {
  if (mapping === null || columns === null) return [];
  const file = splitPath(mapping.file).folder + name;
  const lineOf = (key: string) => columns.lineOf(['tables', table.name, key]);
  const edits: string[] = [];
  if (file !== mapping.file) {
    const written = `“file: ${formatYaml(mapping.file)}”`;
    edits.push(`ở dòng ${lineOf('file')}, sửa ${written} thành “file: ${formatYaml(file)}”`);
  }
  if (isSheetDropped && mapping.sheet !== undefined) {
    const written = `“sheet: ${formatYaml(mapping.sheet)}”`;
    const isSameLine = lineOf('sheet') === lineOf('file');
    edits.push(
      isSameLine
        ? `xóa ${written} cùng dấu phẩy bên cạnh`
        : `ở dòng ${lineOf('sheet')}, xóa ${written}`,
    );
  }
  if (edits.length === 0) return [];
  return [
    `Trong ${columns.file} (số dòng tính khi chưa sửa), bảng ${table.name}: ${edits.join('; ')}.`,
  ];
}

/** Says what becomes of an original, which may hold more than its copies do. */
function adviseOriginal({ file, isWorkbook, columns, copies, remaining }: RepairedFile): string[] {
  const { stem, ending } = splitPath(file);
  const name = stem + ending;
  if (remaining.length > 0) {
    const why = `vì ${nameTables(remaining)} vẫn đọc từ tệp này`;
    const isNamed = copies.some((copy) => copy.sources.some(({ mapping }) => mapping === null));
    if (!isNamed) return [`Để nguyên ${name}, ${why}.`];
    // Beside the copy, the original would be a second file of the same table.
    const other = `${stem}-goc${ending}`;
    return [
      `Đổi tên ${name} thành ${other}, ${why}.`,
      ...remaining.flatMap((source) => adviseMapping(source, other, false, columns)),
    ];
  }
  if (!isWorkbook) return [`Xóa ${name}.`];
  const sheets = copies.map(({ sheet }) => `“${sheet ?? ''}”`).join(', ');
  return [
    `Chuyển ${name} ra ngoài thư mục dữ liệu và giữ lại, đừng xóa: bản đã sửa chỉ có nội dung ô của trang tính ${sheets}.`,
  ];
}

/** Lists what to do, one step after the other, so that its copies take the place of an original. */
export function listSteps(repaired: RepairedFile): string[] {
  const { copies, columns, isWorkbook } = repaired;
  const renamed = copies.map(({ copy, target }) => {
    const { stem, ending } = splitPath(copy);
    return `Đổi tên ${stem}${ending} thành ${target}.`;
  });
  const mapped = copies.flatMap(({ sources, target }) =>
    sources.flatMap((source) => adviseMapping(source, target, isWorkbook, columns)),
  );
  return [...adviseOriginal(repaired), ...renamed, ...mapped];
}
