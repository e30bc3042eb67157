import type { FormDefinition } from '../../form-definition.ts';
import { html } from '../../html.ts';
import { formatNumber8 } from '../../store/number.ts';
import type { EntryRecord, VersionRecord } from '../../store/records.ts';
import { getPath } from '../addresses.ts';
import { formatEnd } from '../../formats.ts';
import type { Page } from '../page.ts';
import { makeFacts } from './facts.ts';

/** An entry that its author thinks of withdrawing. */
export type WithdrawView = {
  definition: FormDefinition;
  entry: EntryRecord;
  version: VersionRecord;
  /** The private link, in full. */
  link: string;
};

/** Makes the page that asks whether an entry is really to be withdrawn. */
export function makeWithdrawPage({ definition, entry, version, link }: WithdrawView): Page {
  const end = formatEnd(definition);
  const path = getPath(link);
  return {
    title: 'Rút bài dự thi',
    body: html`<h1>Rút bài dự thi?</h1>
      ${makeFacts([
        ['Số biên nhận', formatNumber8(entry.receipt)],
        ['Tên bài', version.content.fields.title || 'chưa có thông tin'],
      ])}
      <p>
        Bài đã rút không được chấm, không được đăng, và không lấy lại được. Muốn dự thi lại thì gửi
        bài mới${end !== null && `, chậm nhất ${end}`}. Chỉ muốn đổi nội dung thì
        <a href="${path}sua/">sửa bài</a>.
      </p>
      <form class="buttons" method="post" action="${path}rut/">
        <button class="button danger" type="submit" name="action" value="withdraw">Rút bài</button>
        <a class="button secondary" href="${path}">Giữ bài, quay lại</a>
      </form>`,
  };
}
