import { ruleVersion } from '../../contest/judging/rule-version.ts';
import { listUnrecomputable } from '../../published-result/unrecomputable.ts';
import { makeList, makeText, type Block } from '../document.ts';
import type { MinutesSource } from '../source.ts';

const columns = [
  { title: 'Tệp', kind: 'text', widthMm: null },
  { title: 'Mã băm SHA-256', kind: 'text', widthMm: 118 },
] as const;

/** Makes the annex on what the result was computed from. */
export function makeInputsBlocks({ edition, contest }: MinutesSource): Block[] {
  return [
    makeText(
      `Kết quả trong biên bản được tính từ các tệp dưới đây, theo quy tắc tính phiên bản ${ruleVersion}. Tệp chỉ khác đi một ký tự thì mã băm SHA-256 cũng khác.`,
    ),
    {
      kind: 'table',
      columns,
      rows: edition.inputs.map(({ file, sha256 }) => [file, sha256]),
    },
    ...makeList('Từ các tệp công bố không tính lại được', listUnrecomputable(contest)),
  ];
}
