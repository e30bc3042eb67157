import { describe, expect, it } from 'vitest';
import { makeAdoptionPage } from '../../../src/intake/pages/adoption/adoption-page.ts';
import { makeAdoptionReceivedPage } from '../../../src/intake/pages/adoption/received-page.ts';
import { formatMoment, formatSeconds, formatSize } from '../../../src/intake/formats.ts';
import {
  makeClosedPage,
  makeLatePage,
  makeNoWindowPage,
  makeWaitingPage,
} from '../../../src/intake/pages/states.ts';
import { makeBusyPage, makeErrorPage } from '../../../src/intake/pages/trouble.ts';
import { getText, openPage } from './document.ts';
import { definition, draft, key, layout, siteUrl } from './views.ts';

const model = { id: 'HG22-009', title: 'Trả kết quả tại nhà' };

describe('the states of the form', () => {
  it('before: when it opens, what to prepare, where the paper form is', () => {
    const page = makeWaitingPage(definition);
    expect(getText(page)).toContain('Biểu mẫu mở lúc 00:00 ngày 16/8/2022, giờ Việt Nam.');
    expect(getText(page)).toContain('nhiều nhất 5 người;');
    const links = [...openPage(page).querySelectorAll('a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(['/du-thi/huong-dan/', '/du-thi/huong-dan/#phieu-du-thi', '/hoi-dap/']);
  });

  it('closed: when it ended, and where to look', () => {
    const page = makeClosedPage(definition);
    expect(getText(page)).toContain(
      'Đợt nhận bài kết thúc lúc 23:59:59 ngày 15/9/2022, giờ Việt Nam.',
    );
    expect(openPage(page).querySelector('a[href="/du-thi/tra-cuu/"]')).not.toBeNull();
    expect(openPage(page).querySelector('a[href="/ket-qua/"]')).not.toBeNull();
    const place = openPage(page).querySelector('[data-device-drafts]');
    expect(place?.getAttribute('data-edition')).toBe(definition.edition);
    expect(place?.hasAttribute('hidden')).toBe(true);
    expect(place?.textContent).toBe('');
  });

  it('without a time for entries', () => {
    const nowhere = { ...definition, window: null };
    expect(getText(makeNoWindowPage(nowhere), 'h1')).toBe('Trang chưa nhận bài');
    expect(getText(makeWaitingPage(nowhere), 'h1')).toBe('Trang chưa nhận bài');
  });

  it('late: nothing is lost, and by which number the organiser can be asked', () => {
    const privateLink = `${siteUrl}/du-thi/nhap/${key}/`;
    const late = { ...draft, reason: 'late', savedAt: '2022-09-15T17:00:41Z' } as const;
    const page = makeLatePage({ definition, layout, draft: late, privateLink });
    expect(getText(page, '.number8.large')).toBe('ABCD-EFGH');
    expect(getText(page)).toContain('lưu lúc 00:00:41 ngày 16/9/2022, giờ Việt Nam.');
    expect(getText(page)).toContain('Ban Tổ chức cuộc thi có thể nhận bản nháp này');
    expect(getText(page, '.private-link')).toBe(privateLink);
    expect(getText(page, '.entry-text')).toContain('Tên bài Trả kết quả tại nhà');
  });
});

describe('trouble', () => {
  it.each([400, 403, 404, 408, 413, 415, 429, 500, 503])(
    '%i is said in plain words, with a way on',
    (status) => {
      const page = makeErrorPage({ status, message: null, reference: null, canRetry: false });
      expect(getText(page)).not.toMatch(/\d{3}|HTTP|lỗi máy chủ|server/i);
      expect(getText(page, '.lead').length).toBeGreaterThan(20);
      expect(openPage(page).querySelector('a[href="/du-thi/"]')).not.toBeNull();
    },
  );

  it('says each in words of its own, and what it does not know as trouble of the site', () => {
    const statuses = [400, 403, 404, 405, 408, 413, 415, 429, 500, 503];
    const titles = statuses.map(
      (status) => makeErrorPage({ status, message: null, reference: null, canRetry: false }).title,
    );
    expect(new Set(titles).size).toBe(statuses.length);
    const unknown = makeErrorPage({ status: 507, message: null, reference: null, canRetry: false });
    expect(unknown.title).toBe('Trang gặp trục trặc');
  });

  it('says what is known, the reference, and that sending again is safe', () => {
    const page = makeErrorPage({
      status: 413,
      message: 'Ô “Tóm tắt” quá dài.',
      reference: 'Q7XW',
      canRetry: true,
    });
    expect(getText(page, '.lead')).toBe('Ô “Tóm tắt” quá dài.');
    expect(getText(page)).toContain('hãy đọc mã tham chiếu Q7XW.');
    expect(getText(page)).toContain('Gửi hai lần vẫn chỉ thành một bài.');
  });

  it('under pressure: when to come again, and the way on paper', () => {
    const page = makeBusyPage(45);
    expect(getText(page, '.lead')).toBe('Hãy thử lại sau khoảng 45 giây.');
    expect(openPage(page).querySelector('a[href$="#phieu-du-thi"]')).not.toBeNull();
  });
});

describe('a report of an adoption', () => {
  const view = { definition, model, fields: {}, problems: [], key, action: '/du-thi/ap-dung/' };

  it('asks for unit, state and day, and who says so', () => {
    const page = makeAdoptionPage(view);
    expect(page.title).toBe('Đơn vị tôi đã áp dụng: Trả kết quả tại nhà');
    expect(getText(page, 'legend')).toBe('Tình trạng (bắt buộc)');
    expect(getText(page, '.choice')).toBe('Đang chuẩn bị Đang thử nghiệm Đang áp dụng Đã dừng');
    const names = [...openPage(page).querySelectorAll('[data-field]')].map((field) =>
      field.getAttribute('data-field'),
    );
    expect(names).toEqual([
      'unit_code',
      'status',
      'started_on',
      'decision_no',
      'result',
      'reporter_name',
      'reporter_position',
      'reporter_phone',
      'reporter_email',
    ]);
  });

  it('keeps what was typed beside what is wrong', () => {
    const fields = { unit_code: '934', result: 'Bớt 3 ngày.', status: 'dang-ap-dung' };
    const problems = [{ field: 'started_on', code: 'missing', message: 'Ghi ngày bắt đầu.' }];
    const page = makeAdoptionPage({ ...view, fields, problems });
    expect(getText(page, '#loi h2')).toBe('Chưa gửi được: 1 chỗ cần sửa');
    expect(getText(page, '#o-started-on-loi')).toBe('Ghi ngày bắt đầu.');
    expect(getText(page, '[selected]')).toBe('Huyện Phụng Hiệp');
    expect(getText(page, 'textarea')).toBe('Bớt 3 ngày.');
    expect(openPage(page).querySelector('#o-status-3')?.hasAttribute('checked')).toBe(true);
  });

  it('is acknowledged by a number', () => {
    const record = {
      number: 'ABCDEFGH',
      modelId: model.id,
      reportedAt: '2022-11-01T02:03:04Z',
      state: 'waiting',
      fields: {},
    } as const;
    const page = makeAdoptionReceivedPage(record, model);
    expect(getText(page, '.number8.large')).toBe('ABCD-EFGH');
    expect(getText(page)).toContain('Nhận lúc 09:03:04 ngày 1/11/2022, giờ Việt Nam.');
    expect(getText(page)).toContain('Bạn không phải làm gì thêm.');
  });
});

describe('amounts', () => {
  it('are written as people say them', () => {
    expect(formatMoment('2022-12-31T17:00:00Z')).toBe('00:00:00 ngày 1/1/2023, giờ Việt Nam');
    expect([1, 2048, 1_300_000, 20 * 1024 * 1024, 1.26 * 1024 ** 3].map(formatSize)).toEqual([
      '1 KB',
      '2 KB',
      '1,2 MB',
      '20 MB',
      '1,3 GB',
    ]);
    expect([45, 90, 120, 121].map(formatSeconds)).toEqual([
      '45 giây',
      '2 phút',
      '2 phút',
      '3 phút',
    ]);
  });
});
