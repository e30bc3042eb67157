import { describe, expect, it } from 'vitest';
import { checkField } from '../../../src/intake/form/check-field.ts';
import { checkForm } from '../../../src/intake/form/check-form.ts';
import { readForm } from '../../../src/intake/form/read-form.ts';
import { definition, goodForm, layout, tell, today, withAuthors, withFields } from './sample.ts';

describe('checkForm', () => {
  it('finds nothing wrong with a good form', () => {
    expect(tell(goodForm)).toEqual({});
  });

  it('tells all that is missing at once, in the order of the form', () => {
    const problems = checkForm(readForm([]).form, [], layout, definition, today);
    expect(problems.map(({ field, message }) => [field, message])).toEqual([
      ['entrant_kind', 'Chọn loại tác giả.'],
      ['authors.0.name', 'Điền họ và tên.'],
      ['title', 'Điền tên bài.'],
      ['field', 'Chọn lĩnh vực.'],
      ['summary', 'Viết phần “Tóm tắt”.'],
      ['need', 'Viết phần “Sự cần thiết và thực trạng”.'],
      ['solution', 'Viết phần “Nội dung giải pháp”.'],
      ['benefits', 'Viết phần “Lợi ích thu được”.'],
      [
        'contact_phone',
        'Điền điện thoại hoặc thư điện tử để Ban Tổ chức liên hệ và để tra cứu bài.',
      ],
      [
        'originality_pledge',
        'Đánh dấu ô “Cam kết không trùng lắp”: thiếu cam kết này thì không nhận được bài.',
      ],
    ]);
    expect(problems.map(({ code }) => code)).toContain('contact-missing');
  });

  it('takes no error of a spreadsheet for a title', () => {
    expect(tell(withFields({ title: '#N/A' }))).toEqual({
      title: 'Viết lại “Tên bài”: “#N/A” là báo lỗi của bảng tính, không phải nội dung.',
    });
  });

  // Each of these took most of a minute while a search began anew at every letter.
  it('does not stop at texts made to be slow to read', () => {
    const long = (piece: string, end: string) => piece.repeat(240_000) + end;
    const texts = [
      long('ấ', 'ð'),
      long('®', 'x'),
      long('™', 'ð'),
      long('Ð', 'x'),
      long('\x91', 'x'),
    ];
    for (const summary of texts) {
      expect(tell(withFields({ summary, title: summary })).summary).toContain('Rút bớt');
    }
    expect(tell(withFields({ originality_pledge: long('!', 'x') }))).toHaveProperty(
      'originality_pledge',
    );
  });

  it('says by how much a text is too long, counted as it is kept', () => {
    expect(tell(withFields({ summary: `${'a'.repeat(1_612)}  ` }))).toEqual({
      summary: 'Rút bớt 1.012 ký tự ở “Tóm tắt”: đang có 1.612, nhiều nhất 600.',
    });
    expect(tell(withFields({ summary: `${'ệ'.normalize('NFD').repeat(600)}\r\n` }))).toEqual({});
  });

  it('takes only what the lists offer', () => {
    expect(
      tell(
        withFields({ entrant_kind: 'robot', field: 'Cải cách thể chế', unit_code: 'Sở Nội vụ' }),
      ),
    ).toEqual({
      entrant_kind: 'Chọn lại loại tác giả: giá trị đã gửi không có trong danh sách.',
      field: 'Chọn lại lĩnh vực: giá trị đã gửi không có trong danh sách.',
      unit_code: 'Chọn lại đơn vị: giá trị đã gửi không có trong danh sách đơn vị.',
    });
  });

  it('asks a collective for its unit, others not', () => {
    expect(tell(withFields({ entrant_kind: 'tap-the' }))).toEqual({ unit_code: 'Chọn đơn vị.' });
    expect(tell(withFields({ entrant_kind: 'tap-the', unit_code: '930' }))).toEqual({});
    expect(tell(withFields({ entrant_kind: 'to-chuc' }))).toEqual({});
  });

  it.each([
    [
      '31/2/2022',
      'Kiểm tra lại “Ngày áp dụng lần đầu”: không có ngày này trong lịch. Viết theo thứ tự ngày/tháng/năm, năm từ 1900 trở đi.',
    ],
    [
      '2/9/2022',
      'Kiểm tra lại “Ngày áp dụng lần đầu”: ngày 2/9/2022 chưa đến. Viết năm bằng bốn chữ số.',
    ],
    ['2021', 'Viết đủ ngày, tháng, năm ở “Ngày áp dụng lần đầu”, ví dụ 16/8/2022, hoặc để trống.'],
    ['năm ngoái', 'Viết lại “Ngày áp dụng lần đầu” theo ngày/tháng/năm, ví dụ 16/8/2022.'],
  ])('does not take the day “%s”', (written, message) => {
    expect(tell(withFields({ first_applied_on: written }))).toEqual({ first_applied_on: message });
  });

  it('takes today, and days as people write them', () => {
    for (const written of ['1/9/2022', '2022-09-01', 'ngày 01 tháng 9 năm 2022']) {
      expect(tell(withFields({ first_applied_on: written }))).toEqual({});
    }
  });

  it('takes nobody born before 1900 or in the future', () => {
    expect(tell(withAuthors({ name: 'An', birth_date: '31/12/1899' }))).toEqual({
      'authors.0.birth_date':
        'Kiểm tra lại “Ngày tháng năm sinh”: không có ngày này trong lịch. Viết theo thứ tự ngày/tháng/năm, năm từ 1900 trở đi.',
    });
    expect(tell(withAuthors({ name: 'An', birth_date: '1/2/29' }))).toEqual({
      'authors.0.birth_date':
        'Kiểm tra lại “Ngày tháng năm sinh”: ngày 1/2/2029 chưa đến. Viết năm bằng bốn chữ số.',
    });
    expect(tell(withAuthors({ name: 'An', birth_date: '1/1/1900 01:00 +14:00' }))).toHaveProperty([
      'authors.0.birth_date',
    ]);
  });

  it('takes telephone numbers of any form, and no other text', () => {
    expect(tell(withFields({ contact_phone: '(0293) 3 878 878; +84 912 345 678' }))).toEqual({});
    const message =
      'Viết lại “Điện thoại liên hệ”: đủ chữ số, ví dụ 09xx xxx xxx; nhiều số thì ngăn bằng dấu chấm phẩy.';
    for (const written of ['12345', 'gọi anh An', '0912345678;'.repeat(1_000)]) {
      expect(tell(withFields({ contact_phone: written }))).toEqual({ contact_phone: message });
    }
  });

  it.each(['an.nguyen+cchc@sonoivu.haugiang.gov.vn', 'A_1@x-y.vn'])(
    'takes the email %s',
    (email) => {
      expect(tell(withFields({ contact_phone: '', contact_email: email }))).toEqual({});
    },
  );

  it.each([
    'an@',
    '@x.vn',
    'an@sonoivu',
    'an nguyen@x.vn',
    'nguyễn@x.vn',
    'an@x.vn; binh@x.vn',
    'an@x.vn\nBcc: all@x.vn',
    '<an@x.vn>',
    'an@x..vn',
    '.an@x.vn',
  ])('does not take the email %j', (email) => {
    expect(tell(withFields({ contact_email: email }))).toEqual({
      contact_email:
        'Viết lại “Thư điện tử liên hệ”: một địa chỉ, không dấu, không khoảng trắng, ví dụ ten@coquan.gov.vn.',
    });
  });

  it('says how long an email may be', () => {
    expect(tell(withFields({ contact_email: `${'a'.repeat(120)}@x.vn` }))).toEqual({
      contact_email: 'Rút bớt 5 ký tự ở “Thư điện tử liên hệ”: đang có 125, nhiều nhất 120.',
    });
  });

  it('takes no pledge that is refused, and no consent that is unclear', () => {
    expect(tell(withFields({ originality_pledge: 'không', consent_text: 'tùy' }))).toEqual({
      originality_pledge:
        'Đánh dấu ô “Cam kết không trùng lắp”: thiếu cam kết này thì không nhận được bài.',
      consent_text: 'Đánh dấu lại ô “Đồng ý công bố nội dung”, hoặc bỏ dấu.',
    });
  });

  it('keeps hostile text that is only text', () => {
    const hostile = `<script>alert(1)</script> '; DROP TABLE x; -- =1+1 {{x}} 😀`;
    expect(tell(withFields({ title: hostile, need: hostile, confidential: hostile }))).toEqual({});
  });

  it('takes a megabyte of text for too long a text', () => {
    const megabyte = 'a'.repeat(1_000_000);
    const fields = layout.sections.flatMap((section) => section.fields.map(({ name }) => name));
    const problems = tell(withFields(Object.fromEntries(fields.map((name) => [name, megabyte]))));
    expect(Object.keys(problems)).toEqual(fields);
    expect(problems.title).toBe(
      'Rút bớt 999.800 ký tự ở “Tên bài”: đang có 1.000.000, nhiều nhất 200.',
    );
  });
});

describe('checkField', () => {
  it('says of one field what the whole form would', () => {
    const [title] = layout.sections.flatMap(({ fields }) =>
      fields.filter(({ name }) => name === 'title'),
    );
    if (title === undefined) throw new Error('there is no title');
    const context = { today, units: definition.units };
    expect(checkField(title, ' \n ', context)).toBe('Điền tên bài.');
    expect(checkField(title, 'Một cửa', context)).toBeNull();
  });
});
