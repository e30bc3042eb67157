import { describe, expect, it } from 'vitest';
import { makeLookupPage } from '../../../src/intake/pages/entry/lookup-page.ts';
import { makeReceiptPage } from '../../../src/intake/pages/entry/receipt-page.ts';
import { makeWithdrawPage } from '../../../src/intake/pages/entry/withdraw-page.ts';
import { getText, openPage } from './document.ts';
import { content, definition, entry, key, keptFile, makeReceiptView, version } from './views.ts';

const link = `https://sangkien.example.vn/du-thi/bai/${key}/`;

function listFacts(page: ReturnType<typeof makeReceiptPage>): string[] {
  return [...openPage(page).querySelectorAll('.facts > div')].map((fact) =>
    fact.textContent.replace(/\s+/g, ' ').trim(),
  );
}

describe('the receipt', () => {
  const page = makeReceiptPage(makeReceiptView());

  it('proves what came when, to the second of Vietnam', () => {
    expect(page.title).toBe('Giấy biên nhận K7MN-2PQR');
    expect(getText(page, '.number8.large')).toBe('K7MN-2PQR');
    expect(listFacts(page).slice(1, 5)).toEqual([
      'Nơi nhận Sở Nội vụ tỉnh Hậu Giang',
      'Nhận lúc 23:59:58 ngày 15/9/2022, giờ Việt Nam',
      'Bản đang giữ Bản thứ 1',
      'Tình trạng Đã nhận',
    ]);
    expect(getText(page, '.hash')).toBe(keptFile.sha256);
    expect(getText(page, '.facts li')).toContain('(1,2 MB, đang chờ quét vi-rút)');
  });

  it('says that nothing is left to do, and gives the link in full', () => {
    expect(getText(page)).toContain('Ban Tổ chức đã nhận bài dự thi của bạn.');
    expect(getText(page)).toContain(
      'Bạn không phải làm gì thêm. Trang này chính là giấy biên nhận',
    );
    expect(getText(page, '.private-link')).toBe(link);
    expect(getText(page)).toContain('ai có nó đều xem, sửa và rút được bài.');
    const closed = makeReceiptPage(makeReceiptView({ open: false }));
    expect(getText(closed)).toContain('ai có nó đều xem được trang này.');
    const mailed = makeReceiptPage(makeReceiptView({ mailTo: 'anh@example.vn' }));
    expect(getText(mailed)).toContain('Giấy biên nhận cũng được gửi tới anh@example.vn.');
  });

  it('leads to correct and withdraw only while that is possible', () => {
    const getLinks = (open: boolean) =>
      [...openPage(makeReceiptPage(makeReceiptView({ open }))).querySelectorAll('.buttons a')].map(
        (found) => found.getAttribute('href'),
      );
    expect(getLinks(true)).toEqual([`/du-thi/bai/${key}/sua/`, `/du-thi/bai/${key}/rut/`]);
    expect(getLinks(false)).toEqual([]);
  });

  it('gives a file only once it may be given', () => {
    const files = [keptFile, { ...keptFile, scan: 'clean' as const }];
    const shown = makeReceiptPage(
      makeReceiptView({ version: { ...version, content: { ...content, files } } }),
    );
    const links = [...openPage(shown).querySelectorAll('.facts li a')];
    expect(links.map((found) => found.getAttribute('href'))).toEqual([`/du-thi/bai/${key}/tep/2/`]);
  });

  it('shows the whole entry, and says of what is empty that there is nothing', () => {
    const texts = [...openPage(page).querySelectorAll('.entry-text > div')].map((part) =>
      part.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(texts).toContain('Loại tác giả Tập thể');
    expect(texts).toContain('Đơn vị Huyện Phụng Hiệp');
    expect(texts).toContain('Họ và tên Trần Văn Bình');
    expect(texts).toContain('Phạm vi áp dụng để trống');
    expect(texts).toContain('Cam kết không trùng lắp Có');
    expect(texts).toContain('Đồng ý công bố tên Không');
    expect(texts).toContain('Điện thoại liên hệ 0912 345 678');
  });

  it('says what was done since', () => {
    const second = { ...version, number: 2, receivedAt: '2022-09-15T16:59:59Z' };
    const corrected = makeReceiptPage(makeReceiptView({ version: second, news: 'corrected' }));
    expect(getText(corrected)).toContain('Ban Tổ chức đã nhận bản sửa.');
    expect(listFacts(corrected)).toContain(
      'Bản đang giữ Bản thứ 2, nhận lúc 23:59:59 ngày 15/9/2022, giờ Việt Nam',
    );
    const withdrawnAt = '2022-09-12T01:00:00Z';
    const withdrawn = makeReceiptPage(
      makeReceiptView({ entry: { ...entry, state: 'withdrawn', withdrawnAt }, news: 'withdrawn' }),
    );
    expect(listFacts(withdrawn)).toContain(
      'Tình trạng Tác giả đã rút lúc 08:00:00 ngày 12/9/2022, giờ Việt Nam',
    );
    expect(getText(withdrawn)).not.toContain('Bạn không phải làm gì thêm');
    expect(getText(withdrawn)).not.toContain('sửa và rút được bài');
    const same = makeReceiptPage(makeReceiptView({ news: 'unchanged' }));
    expect(getText(same)).toContain('giống hệt bản đã nhận, nên không có gì thay đổi.');
  });

  it('says how an entry came that did not come through the form in time', () => {
    const late = makeReceiptPage(makeReceiptView({ entry: { ...entry, source: 'late-draft' } }));
    expect(listFacts(late)).toContain('Cách gửi Bản nháp đến sau hạn, được Ban Tổ chức nhận');
    const paper = { ...entry, source: 'paper', postmarkedOn: '2022-09-10' } as const;
    expect(listFacts(makeReceiptPage(makeReceiptView({ entry: paper })))).toContain(
      'Cách gửi Bản giấy, dấu bưu điện 10/9/2022',
    );
  });

  it('holds only number and dates once the content is erased', () => {
    const erased = { ...entry, state: 'erased' } as const;
    const shown = makeReceiptPage(makeReceiptView({ entry: erased, version: null, news: null }));
    expect(getText(shown)).toContain('Nội dung bài đã được xóa theo yêu cầu');
    expect(getText(shown, '.number8.large')).toBe('K7MN-2PQR');
  });
});

describe('withdrawing', () => {
  it('is asked once more, and can be left', () => {
    const page = makeWithdrawPage({ definition, entry, version, link });
    const document = openPage(page);
    expect(document.querySelector('form')?.getAttribute('action')).toBe(`/du-thi/bai/${key}/rut/`);
    expect(document.querySelector('form')?.getAttribute('method')).toBe('post');
    expect(document.querySelector('form a')?.getAttribute('href')).toBe(`/du-thi/bai/${key}/`);
    expect(getText(page)).toContain(
      'Bài đã rút không được chấm, không được đăng, và không lấy lại được.',
    );
    expect(getText(page)).toContain(
      'gửi bài mới, chậm nhất 23:59:59 ngày 15/9/2022, giờ Việt Nam.',
    );
  });
});

describe('looking a receipt up', () => {
  it('keeps what was typed and answers in one sentence where nothing is found', () => {
    const page = makeLookupPage({ receipt: 'abcd', contact: '0912', result: 'not-found' });
    expect(openPage(page).querySelector('#o-receipt')?.getAttribute('value')).toBe('abcd');
    expect(getText(page, '[role=alert]')).toBe(
      'Không có bài nào có số biên nhận này cùng với điện thoại hoặc thư điện tử này. Điền đủ hai ô và xem lại từng ký tự; điện thoại, thư điện tử phải đúng như đã ghi trong bài.',
    );
  });

  it('tells when it came and its files, and nothing of what it says', () => {
    const page = makeLookupPage({ receipt: '', contact: '', result: { entry, version } });
    expect(listFacts(page)).toContain('Nhận lúc 23:59:58 ngày 15/9/2022, giờ Việt Nam');
    expect(getText(page, '.hash')).toBe(keptFile.sha256);
    expect(getText(page)).not.toContain('Trả kết quả tại nhà');
    expect(getText(page)).not.toContain('Trần Văn Bình');
    expect(openPage(page).querySelector('.receipt a')).toBeNull();
  });
});
