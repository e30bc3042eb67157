import { foldText } from '../../text/normalise.ts';
import { problem, type CellResult } from '../cell-result.ts';

const yesWords = new Set([
  'co',
  'x',
  'yes',
  'true',
  '1',
  'da',
  '✓',
  '✔',
  '☑',
  '☒',
  '✅',
  'v',
  '√',
  '×',
]);
const noWords = new Set(['', 'khong', 'no', 'false', '0', 'chua', '✗', '✘', '☐', '❌']);

const subject = '(?:(?:toi|chung toi|em|chung em|(?:nhom |cac )?tac gia) )?';
const verb = '(?:dong y|cam ket|cam doan|xac nhan|cho phep)';

/** "Có, tôi đồng ý…", "Đã cam kết…": what a form's check box says in a whole sentence. */
const assent = new RegExp(
  `^(?:co[,.;:]? )?${subject}(?:(?:da|xin|hoan toan|deu) )*${verb}(?![a-z])(.*)$`,
);
const refusal = new RegExp(
  `^${subject}(?:khong|chua)(?:[,.;:] .*| (?:${verb}|cong bo|cong khai|muon|co)(?![a-z]).*)$`,
);

/** What a pledge denies of the entry, and the condition that every consent has, limit nothing. */
const harmless =
  /khong (?:bi )?(?:trung|sao chep|vi pham|xam pham|(?:co )?tranh chap)|(?:neu|khi)(?: [a-z]+){0,3} (?:doat|dat|trung|duoc) giai/g;
const limits =
  /\b(?:khong|chua|nhung|tru|chi|neu|khi|tuy|ngoai|mot phan|viet tat|giau|giu kin|rut gon|an (?:danh|ten))\b/;

/** No consent needs more; a long text in the wrong column is not searched for one. */
const maxChars = 300;

const unclear = problem('yes-no-unclear', 'Không rõ là có hay không.', 'Viết “có” hoặc “không”.');

/** Reads “có” or “không” in the words of forms; a consent with any limit is not read as one. */
export function readYesNo(text: string): CellResult<boolean> {
  if (text.length > maxChars) return unclear;
  const folded = foldText(text).replace(/(?<![.!;,])[.!;,]+$/, '');
  if (yesWords.has(folded)) return { value: true };
  if (noWords.has(folded)) return { value: false };
  if (refusal.test(folded)) return { value: false };
  const [, rest] = assent.exec(folded) ?? [];
  if (rest !== undefined && !limits.test(rest.replace(harmless, ''))) return { value: true };
  return unclear;
}
