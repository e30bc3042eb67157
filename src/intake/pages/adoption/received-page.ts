import type { FormModel } from '../../form-definition.ts';
import { html } from '../../html.ts';
import { formatNumber8 } from '../../store/number.ts';
import type { AdoptionRecord } from '../../store/records.ts';
import { formatMoment } from '../../formats.ts';
import type { Page } from '../page.ts';

/** Makes the page that says that a report of an adoption came in. */
export function makeAdoptionReceivedPage(record: AdoptionRecord, model: FormModel): Page {
  const title = 'Đã nhận thông tin';
  return {
    title,
    body: html`<h1>${title}</h1>
      <div class="receipt" role="status">
        <p>Số báo cáo</p>
        <p class="number8 large">${formatNumber8(record.number)}</p>
        <p>Nhận lúc ${formatMoment(record.reportedAt)}. Mô hình: ${model.title}.</p>
      </div>
      <p>
        <strong>Bạn không phải làm gì thêm.</strong> Ban Tổ chức sẽ hỏi lại đơn vị; xác nhận xong,
        tên đơn vị mới hiện trong danh sách áp dụng.
      </p>
      <p class="no-print">
        <a href="/nhan-rong/${encodeURIComponent(model.id)}/">Trở lại hướng dẫn nhân rộng</a>
      </p>`,
  };
}
