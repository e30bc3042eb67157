import { z } from 'astro/zod';
import type { PublicData } from '../contest/public-data.ts';
import { formatCsv, type DataFile } from '../open-data/files.ts';
import { formatJson } from './format-json.ts';
import { makePublishedResult } from './make-result.ts';
import { makeResultTable, makeSheetTable, type CsvTable } from './result-csv.ts';
import { publishedResultSchema } from './schema.ts';

/** Puts each entry of a round on a line of its own. */
const jsonDepth = 4;

function formatTable({ columns, rows }: CsvTable): string {
  return formatCsv(columns, rows);
}

function formatSchema(): string {
  const schema = z.toJSONSchema(publishedResultSchema, { io: 'output' });
  return `${JSON.stringify({ ...schema, title: 'Kết quả cuộc thi' }, null, 1)}\n`;
}

/** Makes the files of the published result, for each edition whose awards are released. */
export function getResultFiles(data: PublicData, program: string): DataFile[] {
  return data.editions.flatMap((edition): DataFile[] => {
    const result = makePublishedResult(data, edition, program);
    if (result === null) return [];
    const folder = `ket-qua/${edition.id}`;
    const sheets = makeSheetTable(result);
    return [
      { file: `${folder}/ket-qua.json`, text: `${formatJson(result, jsonDepth)}\n` },
      { file: `${folder}/ket-qua.csv`, text: formatTable(makeResultTable(result)) },
      ...(sheets === null ? [] : [{ file: `${folder}/phieu-cham.csv`, text: formatTable(sheets) }]),
      { file: `${folder}/ket-qua.schema.json`, text: formatSchema() },
    ];
  });
}
