import { formatNumber } from '../text/numbers.ts';
import { hasErrors, type Issue } from './issue.ts';

const longestValue = 80;

function formatValue(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  if (line.length <= longestValue) return `“${line}”`;
  return `“${line.slice(0, longestValue)}…” (${formatNumber(value.length)} ký tự)`;
}

function isTable(file: string): boolean {
  return /\.(?:csv|tsv|xls[xm]?)$/i.test(file);
}

function formatPlace(issue: Issue): string {
  const parts = [
    issue.line === null ? null : `dòng ${issue.line}`,
    issue.column === null
      ? null
      : `${isTable(issue.file) ? 'cột' : 'mục'} ${issue.column.replace(/\s+/g, ' ')}`,
    issue.value === null || issue.value === '' ? null : formatValue(issue.value),
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'cả tệp' : parts.join(', ');
}

function formatIssue(issue: Issue): string {
  return [
    `  ${formatPlace(issue)}`,
    `    ${issue.message} [${issue.code}]`,
    `    → ${issue.hint}`,
  ].join('\n');
}

function compareIssues(left: Issue, right: Issue): number {
  return (left.line ?? 0) - (right.line ?? 0);
}

function formatGroup(title: string, issues: readonly Issue[]): string[] {
  if (issues.length === 0) return [];
  const files = [...new Set(issues.map((issue) => issue.file))].sort();
  const blocks = files.map((file) => {
    const own = issues.filter((issue) => issue.file === file).toSorted(compareIssues);
    return [file, ...own.map(formatIssue)].join('\n');
  });
  return [`${title} (${formatNumber(issues.length)})`, ...blocks];
}

/** Formats problems as text for people: errors by file and line, then warnings; '' for none. */
export function formatIssues(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning');
  const groups = [...formatGroup('LỖI', errors), ...formatGroup('CẢNH BÁO', warnings)];
  return groups.length === 0 ? '' : `${groups.join('\n\n')}\n`;
}

/** Formats every problem as one text for people, under the verdict whether data can be published. */
export function formatReport(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning');
  const verdict = hasErrors(issues)
    ? `Dữ liệu chưa công bố được: ${formatNumber(errors.length)} lỗi, ${formatNumber(warnings.length)} cảnh báo.`
    : `Dữ liệu công bố được: 0 lỗi, ${formatNumber(warnings.length)} cảnh báo.`;
  const list = formatIssues(issues);
  return list === '' ? `${verdict}\n` : `${verdict}\n\n${list}`;
}

/** The report for programs. */
type Report = { ok: boolean; errors: number; warnings: number; issues: readonly Issue[] };

/** Makes the report for programs: whether the data can be published, and every problem. */
export function makeReport(issues: readonly Issue[]): Report {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return { ok: errors === 0, errors, warnings: issues.length - errors, issues };
}

/** Formats the report for programs as JSON. */
export function formatReportJson(issues: readonly Issue[]): string {
  return `${JSON.stringify(makeReport(issues), null, 2)}\n`;
}
