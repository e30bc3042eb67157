import { describe, expect, it } from 'vitest';
import { makeFormPage } from '../../../src/intake/pages/form/form-page.ts';
import { getText, openPage } from './document.ts';
import {
  content,
  definition,
  draft,
  emptyContent,
  key,
  makeFormView,
  makeProblems,
} from './views.ts';

const link = `https://sangkien.example.vn/du-thi/nhap/${key}/`;

describe('an empty form', () => {
  const page = makeFormPage(makeFormView());
  const document = openPage(page);

  it('is sent as a form with files, to be checked by the server in Vietnamese', () => {
    const form = document.querySelector('form');
    expect(form?.getAttribute('method')).toBe('post');
    expect(form?.getAttribute('enctype')).toBe('multipart/form-data');
    expect(form?.hasAttribute('novalidate')).toBe(true);
    expect(form?.querySelector('[name=key]')?.getAttribute('value')).toBe(key);
    expect(page.title).toBe('Gửi bài dự thi');
  });

  it('says the end, and which fields are required in words', () => {
    expect(getText(page)).toContain('Nhận bài đến 23:59:59 ngày 15/9/2022, giờ Việt Nam.');
    expect(getText(page, 'label[for=o-title]')).toBe('Tên bài (bắt buộc)');
    expect(getText(page, 'label[for=o-scope]')).toBe('Phạm vi áp dụng');
    expect(getText(page, '#o-summary-dem')).toBe('Nhiều nhất 600 ký tự');
  });

  it('sends on Enter: its first button is the one that sends', () => {
    const buttons = [...document.querySelectorAll('button[type=submit]')];
    expect(buttons[0]?.getAttribute('value')).toBe('send');
    expect(getText(page, '.end')).toBe('Gửi bài dự thi Lưu và tiếp tục sau');
  });

  it('has nothing ticked or chosen beforehand', () => {
    expect(document.querySelectorAll('[checked], [selected]')).toHaveLength(0);
  });

  it('tells people to leave the trap empty, and keeps them from reaching it', () => {
    const trap = document.querySelector('[name=website]');
    expect(trap?.getAttribute('tabindex')).toBe('-1');
    expect(trap?.getAttribute('autocomplete')).toBe('off');
    expect(getText(page, 'label[for=website]')).toBe('Ô này để trống, đừng điền gì');
  });

  it('says what is done with personal data before it asks for consent', () => {
    const text = getText(page);
    expect(text).toContain('Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15');
    expect(text).toContain('gửi yêu cầu, ghi số biên nhận, đến Sở Nội vụ tỉnh Hậu Giang.');
    expect(text.indexOf('Đổi ý.')).toBeLessThan(text.indexOf('Đồng ý công bố nội dung'));
  });

  it('says which files are taken, and leaves the part out where none are', () => {
    expect(getText(page, '#o-files-giup')).toContain(
      'Nhiều nhất 5 tệp, mỗi tệp không quá 20 MB, tất cả không quá 50 MB.',
    );
    const none = { ...definition, files: { ...definition.files, maxFiles: 0 } };
    const without = openPage(makeFormPage(makeFormView({ definition: none })));
    expect(without.querySelector('[type=file]')).toBeNull();
  });

  it('lists units by kind', () => {
    const groups = [...document.querySelectorAll('#o-unit-code optgroup')];
    expect(groups.map((group) => group.getAttribute('label'))).toEqual([
      'Sở và cơ quan ngang sở',
      'Cấp huyện',
    ]);
  });
});

describe('a form that could not be taken', () => {
  const problems = [
    { field: 'title', code: 'missing', message: 'Điền tên bài.' },
    { field: 'authors.1.birth_date', code: 'date', message: 'Ghi ngày sinh.' },
    { field: 'field', code: 'missing', message: 'Chọn lĩnh vực.' },
    { field: 'challenge', code: 'challenge', message: 'Gửi lần nữa.' },
  ];
  const page = makeFormPage(makeFormView({ content, problems, draft }));
  const document = openPage(page);

  it('begins with what is to be put right, which takes the focus and leads to each field', () => {
    const summary = document.querySelector('#loi');
    expect(summary?.getAttribute('role')).toBe('alert');
    expect(summary?.hasAttribute('autofocus')).toBe(true);
    expect(getText(page, '#loi h2')).toBe('Chưa gửi được bài: 4 chỗ cần sửa');
    expect(page.title).toBe('Còn 4 chỗ cần sửa: Gửi bài dự thi');
    const links = [...document.querySelectorAll('#loi li a')];
    expect(links.map((found) => [found.getAttribute('href'), found.textContent])).toEqual([
      ['#o-title', 'Điền tên bài.'],
      ['#o-authors-1-birth-date', 'Tác giả 2: Ghi ngày sinh.'],
      ['#o-field', 'Chọn lĩnh vực.'],
    ]);
    expect(getText(page, '#loi li')).toContain('Gửi lần nữa.');
  });

  it('has the message beside the field too', () => {
    const title = document.querySelector('#o-title');
    expect(title?.getAttribute('aria-invalid')).toBe('true');
    expect(title?.getAttribute('aria-describedby')).toContain('o-title-loi');
    expect(getText(page, '#o-title-loi')).toBe('Điền tên bài.');
    expect(document.querySelector('#o-summary')?.hasAttribute('aria-invalid')).toBe(false);
  });

  it('keeps everything that was typed, chosen and ticked, and the files', () => {
    const value = (id: string) => document.querySelector(`#${id}`)?.getAttribute('value');
    expect(value('o-title')).toBe('Trả kết quả tại nhà');
    expect(value('o-authors-1-name')).toBe('Trần Văn Bình');
    expect(document.querySelector('#o-entrant-kind-2')?.hasAttribute('checked')).toBe(true);
    expect(document.querySelector('#o-originality-pledge')?.hasAttribute('checked')).toBe(true);
    expect(document.querySelector('#o-consent-text')?.hasAttribute('checked')).toBe(false);
    expect(getText(page, '[selected]')).toBe('Huyện Phụng Hiệp');
    expect(getText(page, '[data-kept-files] li')).toBe(
      'Thuyết minh.pdf (1,2 MB, đang chờ quét vi-rút) SHA-256: 3f2a3f2a3f2a… Bỏ tệp này Thuyết minh.pdf',
    );
  });

  it('keeps line breaks, also those before the first word', () => {
    const fields = { summary: '\nMột\n\nHai' };
    const { body } = makeFormPage(makeFormView({ content: { ...emptyContent, fields } }));
    // The first line break after the tag is dropped by whoever reads HTML.
    expect(body.text).toMatch(/<textarea [^>]*name="summary"[^>]*>\n\nMột\n\nHai<\/textarea>/);
  });

  it('keeps a unit that is not in the list', () => {
    const fields = { unit_code: 'Sở nào đó' };
    const kept = makeFormPage(makeFormView({ content: { ...emptyContent, fields } }));
    expect(getText(kept, '[selected]')).toBe('Sở nào đó (không có trong danh sách)');
  });

  it('says where everything is kept', () => {
    expect(getText(page, '#loi .private-link')).toBe(link);
  });

  it('says all that is wrong with one field', () => {
    const twice = [...makeProblems('files'), ...makeProblems('files')];
    const { body, title } = makeFormPage(makeFormView({ problems: twice }));
    expect(getText({ body, title }, '#o-files-loi')).toBe('Điền ô files. Điền ô files.');
  });
});

describe('authors', () => {
  it('can be added and removed, one at least and no more than the contest takes', () => {
    const one = openPage(makeFormPage(makeFormView()));
    expect(one.querySelectorAll('[data-author-rows] fieldset')).toHaveLength(1);
    expect(one.querySelector('[data-author-rows] [data-remove-author]')).toBeNull();
    const five = openPage(makeFormPage(makeFormView({ authorRows: 5, content })));
    const buttons = [...five.querySelectorAll('[data-author-rows] [data-remove-author]')];
    expect(buttons.map((button) => button.getAttribute('value'))).toEqual(
      [0, 1, 2, 3, 4].map((index) => `remove-author.${index}`),
    );
    expect(five.querySelector('[data-add-author]')?.hasAttribute('disabled')).toBe(true);
  });

  it('are all shown, also more than the contest takes', () => {
    const authors = Array.from({ length: 7 }, (_, index) => ({ name: `Người ${index}` }));
    const page = openPage(makeFormPage(makeFormView({ content: { ...content, authors } })));
    expect(page.querySelectorAll('[data-author-rows] fieldset')).toHaveLength(7);
  });

  it('begin to be typed at the row that was just added', () => {
    const page = openPage(makeFormPage(makeFormView({ authorRows: 3, notice: 'author-added' })));
    expect([...page.querySelectorAll('[autofocus]')].map(({ id }) => id)).toEqual([
      'o-authors-2-name',
    ]);
  });
});

describe('what was last done with the form', () => {
  it('saved: the private link in full, and that nothing was sent', () => {
    const page = makeFormPage(makeFormView({ mode: 'draft', notice: 'saved', draft, content }));
    const text = getText(page, '.notice.good');
    expect(text).toContain(
      'Đã lưu, chưa gửi Bản nháp số ABCD-EFGH, lưu lúc 20:15:09 ngày 10/9/2022, giờ Việt Nam.',
    );
    expect(text).toContain(link);
    expect(text).toContain('ai có đường dẫn này đều đọc và sửa được bản nháp');
    expect(text).toContain('Hạn gửi bài: 23:59:59 ngày 15/9/2022, giờ Việt Nam.');
  });

  it('corrected elsewhere: nothing is lost on either side', () => {
    const page = makeFormPage(
      makeFormView({ mode: 'correction', baseVersion: 3, notice: 'conflict', draft, content }),
    );
    expect(getText(page, '.notice.warning')).toContain('Bài đã được sửa ở nơi khác');
    expect(openPage(page).querySelector('[name=base_version]')?.getAttribute('value')).toBe('3');
    expect(openPage(page).querySelector('.notice a')?.getAttribute('href')).toBe(
      `/du-thi/bai/${key}/`,
    );
    expect(getText(page, '.end')).toContain('Gửi bản sửa');
  });

  it('a correction that was begun: that it is not sent', () => {
    const page = makeFormPage(makeFormView({ mode: 'correction', baseVersion: 3, draft, content }));
    expect(getText(page, '.notice')).toBe(
      'Dưới đây là bản sửa chưa gửi. Bản nháp số ABCD-EFGH, lưu lúc 20:15:09 ngày 10/9/2022, giờ Việt Nam.',
    );
  });

  it('the last hour has a band of its own', () => {
    const page = makeFormPage(makeFormView({ phase: 'last-hour' }));
    expect(getText(page, '.notice.warning')).toBe(
      'Còn chưa đến một giờ: nhận bài đến 23:59:59 ngày 15/9/2022, giờ Việt Nam. Nên gửi ngay; bài đã gửi vẫn sửa được cho đến hạn. Lần gửi bắt đầu trước hạn mà đường truyền chậm được chờ thêm 2 phút.',
    );
  });

  it('a challenge says what it needs and the way round it', () => {
    const page = makeFormPage(makeFormView({ challenge: '{"a":"<b>"}', notice: 'challenge' }));
    const asked = openPage(page).querySelector('[data-challenge]');
    expect(asked?.getAttribute('data-challenge')).toBe('{"a":"<b>"}');
    expect(getText(page, '[data-challenge]')).toContain('in mẫu và nộp bản giấy');
  });
});
