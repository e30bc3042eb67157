import { formatDate } from '../../../text/dates.ts';
import { html, type Html, type HtmlValue } from '../../html.ts';
import type { EntryRecord, EntryState, VersionRecord } from '../../store/records.ts';
import { formatMoment } from '../../formats.ts';

const stateTexts: Readonly<Record<EntryState, string>> = {
  received: 'Đã nhận',
  withdrawn: 'Tác giả đã rút',
  'set-aside': 'Ban Tổ chức để riêng, không đưa vào chấm',
  erased: 'Đã xóa nội dung theo yêu cầu',
};

/** Says where an entry stands. */
export function describeState({ state, withdrawnAt }: EntryRecord): string {
  const withdrawn = state === 'withdrawn' && withdrawnAt !== null;
  return withdrawn ? `${stateTexts[state]} lúc ${formatMoment(withdrawnAt)}` : stateTexts[state];
}

function describeSource({ source, postmarkedOn }: EntryRecord): string | null {
  if (source === 'late-draft') return 'Bản nháp đến sau hạn, được Ban Tổ chức nhận';
  if (source === 'web') return null;
  return postmarkedOn === null ? 'Bản giấy' : `Bản giấy, dấu bưu điện ${formatDate(postmarkedOn)}`;
}

function describeVersion({ number, receivedAt }: VersionRecord): string {
  return number === 1 ? 'Bản thứ 1' : `Bản thứ ${number}, nhận lúc ${formatMoment(receivedAt)}`;
}

/** Lists when and how an entry came in and where it stands. */
export function listFacts(
  entry: EntryRecord,
  version: VersionRecord | null,
): [name: string, value: string][] {
  const facts: [string, string | null][] = [
    ['Nhận lúc', formatMoment(entry.receivedAt)],
    ['Bản đang giữ', version === null ? null : describeVersion(version)],
    ['Tình trạng', describeState(entry)],
    ['Cách gửi', describeSource(entry)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** Makes a list of facts: a name and what is said of it. */
export function makeFacts(facts: readonly (readonly [name: string, value: HtmlValue])[]): Html {
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
