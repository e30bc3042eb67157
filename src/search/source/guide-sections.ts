import type { Guide } from '../../schemas/content/guide.ts';
import type { Section } from '../record.ts';
import { formatPlainText } from './plain-text.ts';
import { listSections } from './sections.ts';

function joinLines(lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}

function joinWords(...words: (string | undefined)[]): string {
  return words.filter((one) => one !== undefined && one !== '').join(', ');
}

/** Lists all texts of a guide under the headings of its page. */
export function getGuideSections(guide: Guide, body: string): Section[] {
  const { before, pilot } = guide;
  const figures = before?.figures.map((one) => `${one.label}: ${joinWords(one.value, one.source)}`);
  return listSections([
    ['Vấn đề và số liệu trước khi làm', joinLines([before?.text, ...(figures ?? [])])],
    ['Mô hình thay cái gì', guide.replaces],
    [
      'Căn cứ pháp lý',
      joinLines(guide.legal_basis.map((one) => joinWords(one.number, one.title, one.note))),
    ],
    ['Giữ nguyên', joinLines(guide.core)],
    ['Được điều chỉnh', joinLines(guide.adaptable)],
    ['Điều kiện cần', joinLines(guide.conditions)],
    [
      'Các bước',
      joinLines(guide.steps.map((one) => joinWords(one.task, one.responsible, one.product))),
    ],
    ['Nhân lực và đào tạo', joinLines(guide.staff.map((one) => joinWords(one.role, one.training)))],
    ['Kinh phí', joinLines(guide.costs.map((one) => joinWords(one.item, one.source)))],
    ['Thiết bị, phần mềm', joinLines(guide.equipment.map((one) => joinWords(one.name, one.note)))],
    [
      'Chỉ số trước và sau',
      joinLines(guide.indicators.map((one) => joinWords(one.name, one.unit, one.source))),
    ],
    ['Rủi ro', joinLines(guide.risks.map((one) => `${one.risk}: ${one.response}`))],
    ['Khi nào không nên áp dụng', joinLines(guide.not_when)],
    ['Thử nghiệm nhỏ và điều kiện dừng', joinLines([pilot?.scope, ...(pilot?.stop_when ?? [])])],
    ['Kinh nghiệm', formatPlainText(body)],
    [
      'Đơn vị khác hay hỏi',
      joinLines(guide.questions.flatMap((one) => [one.question, one.answer])),
    ],
    ['Đầu mối', guide.contact?.office],
    [
      'Biểu mẫu để in',
      joinLines(guide.forms.map((one) => joinWords(one.title, one.purpose, ...one.fields))),
    ],
  ]);
}
