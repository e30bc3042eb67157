import { describe, expect, it } from 'vitest';
import {
  writeCorrectionLetter,
  writeReceiptLetter,
  writeWithdrawalLetter,
} from '../../../src/intake/mail/entry-letters.ts';
import { writeFinalistLetter } from '../../../src/intake/mail/finalist-letter.ts';
import { definition, file, makeSource } from './example.ts';

describe('letters about an entry', () => {
  it('say that it was received, when, with which files, and where to find it', () => {
    const waiting = { ...file, sha256: 'cd'.repeat(32), kind: 'docx', scan: 'waiting' } as const;
    expect(writeReceiptLetter(makeSource({}, [file, waiting]))).toEqual({
      to: 'an.nv@haugiang.gov.vn',
      subject: 'Đã nhận bài dự thi K7MP-2XQD – Cuộc thi sáng kiến 2022',
      text: `Kính gửi Ông/Bà,

Ban Tổ chức cuộc thi đã nhận bài dự thi của Ông/Bà gửi đến: Cuộc thi “Sáng kiến cải cách hành chính” năm 2022.

Số biên nhận: K7MP-2XQD
Nhận lúc: 23:41:07 ngày 15/9/2022, giờ Việt Nam
Tệp đính kèm: 2
1. PDF, 1,2 MB
   SHA-256: ${'ab'.repeat(32)}
2. DOCX, 1,2 MB, đang chờ quét vi-rút
   SHA-256: ${'cd'.repeat(32)}

Ông/Bà không phải làm gì thêm.

Xem bài, và sửa hoặc rút bài đến 23:59:59 ngày 15/9/2022, giờ Việt Nam, tại đường dẫn riêng:
https://sangkien.example.vn/du-thi/bai/7Zk/
Ai có đường dẫn này đều đọc, sửa và rút được bài; xin giữ kín, không chuyển tiếp thư này.

Ban Tổ chức cuộc thi
Nơi nhận bài: Sở Nội vụ tỉnh Hậu Giang.
Thư này được gửi tự động. Nếu Ông/Bà không gửi bài dự thi nào, xin báo cho nơi nhận bài.
`,
    });
  });

  it('say that a correction took the place of the version before', () => {
    const source = makeSource({});
    const entry = { ...source.entry, version: 3 };
    const version = { ...source.version, number: 3, receivedAt: '2022-09-15T16:59:59.000Z' };
    expect(writeCorrectionLetter({ ...source, entry, version })).toEqual({
      to: 'an.nv@haugiang.gov.vn',
      subject: 'Đã nhận bản sửa của bài dự thi K7MP-2XQD – Cuộc thi sáng kiến 2022',
      text: `Kính gửi Ông/Bà,

Ban Tổ chức cuộc thi đã nhận bản sửa của bài dự thi K7MP-2XQD, gửi đến: Cuộc thi “Sáng kiến cải cách hành chính” năm 2022. Bản này thay cho bản trước.

Số biên nhận, không đổi: K7MP-2XQD
Bản thứ: 3
Nhận bản sửa lúc: 23:59:59 ngày 15/9/2022, giờ Việt Nam
Tệp đính kèm: không có

Ông/Bà không phải làm gì thêm.

Xem bài, và sửa hoặc rút bài đến 23:59:59 ngày 15/9/2022, giờ Việt Nam, tại đường dẫn riêng:
https://sangkien.example.vn/du-thi/bai/7Zk/
Ai có đường dẫn này đều đọc, sửa và rút được bài; xin giữ kín, không chuyển tiếp thư này.

Ban Tổ chức cuộc thi
Nơi nhận bài: Sở Nội vụ tỉnh Hậu Giang.
Thư này được gửi tự động. Nếu Ông/Bà không sửa bài, xin báo ngay cho nơi nhận bài.
`,
    });
  });

  it('say that it was withdrawn', () => {
    const source = makeSource({});
    const withdrawnAt = '2022-09-15T16:58:00.000Z';
    const entry = { ...source.entry, state: 'withdrawn', withdrawnAt } as const;
    expect(writeWithdrawalLetter({ ...source, entry })).toEqual({
      to: 'an.nv@haugiang.gov.vn',
      subject: 'Đã rút bài dự thi K7MP-2XQD – Cuộc thi sáng kiến 2022',
      text: `Kính gửi Ông/Bà,

Bài dự thi K7MP-2XQD, gửi đến: Cuộc thi “Sáng kiến cải cách hành chính” năm 2022, đã được rút lúc 23:58:00 ngày 15/9/2022, giờ Việt Nam. Ban Tổ chức cuộc thi không chấm bài này nữa.

Xem bài tại đường dẫn riêng:
https://sangkien.example.vn/du-thi/bai/7Zk/
Ai có đường dẫn này đều đọc được bài; xin giữ kín, không chuyển tiếp thư này.

Ban Tổ chức cuộc thi
Nơi nhận bài: Sở Nội vụ tỉnh Hậu Giang.
Thư này được gửi tự động. Nếu Ông/Bà không rút bài, xin báo ngay cho nơi nhận bài.
`,
    });
  });

  it('say that it goes on to the second round', () => {
    const source = makeSource({ title: 'Một cửa\r\n\tlưu động' });
    const lookupLink = 'https://sangkien.example.vn/du-thi/tra-cuu/';
    const days = {
      preparationEndsOn: '2022-10-17',
      defence: { startsOn: '2022-10-19', endsOn: '2022-10-20' },
    };
    expect(writeFinalistLetter(source, days, lookupLink)).toEqual({
      to: 'an.nv@haugiang.gov.vn',
      subject: 'Bài dự thi K7MP-2XQD vào vòng 2 – Cuộc thi sáng kiến 2022',
      text: `Kính gửi Ông/Bà,

Ban Tổ chức cuộc thi trân trọng thông báo: bài dự thi “Một cửa lưu động”, số biên nhận K7MP-2XQD, gửi đến Cuộc thi “Sáng kiến cải cách hành chính” năm 2022, được vào vòng 2, bảo vệ ý tưởng.

Thời gian chuẩn bị: đến hết ngày 17/10/2022
Bảo vệ ý tưởng: ngày 19/10/2022 đến ngày 20/10/2022

Xem lại bài bằng đường dẫn riêng đã nhận khi gửi bài, hoặc tra cứu bằng số biên nhận và điện thoại hay thư điện tử đã ghi trong bài:
https://sangkien.example.vn/du-thi/tra-cuu/

Ban Tổ chức cuộc thi
Mọi việc cần hỏi, xin liên hệ: Sở Nội vụ tỉnh Hậu Giang.
`,
    });
    const oneDay = {
      preparationEndsOn: null,
      defence: { startsOn: '2022-10-19', endsOn: '2022-10-19' },
    };
    expect(writeFinalistLetter(source, oneDay, lookupLink)?.text).toContain(
      '\n\nBảo vệ ý tưởng: ngày 19/10/2022\n\n',
    );
    const unset = { preparationEndsOn: null, defence: null };
    expect(writeFinalistLetter(source, unset, lookupLink)?.text).toContain(
      'bảo vệ ý tưởng.\n\nXem lại bài',
    );
  });

  it('promise no correction of what came after the end', () => {
    const source = makeSource({});
    const version = { ...source.version, receivedAt: '2022-09-16T00:00:00+07:00' };
    expect(writeReceiptLetter({ ...source, version })?.text).toContain(
      '\nXem bài tại đường dẫn riêng:\n',
    );
    const open = { ...definition, window: null };
    expect(writeReceiptLetter({ ...source, definition: open })?.text).toContain(
      '\nXem bài tại đường dẫn riêng:\n',
    );
  });

  it('carry nothing that was typed to an address that anybody may have put there', () => {
    const typed = 'Mua hàng tại evil.example';
    const source = makeSource({ title: typed, summary: typed, need: typed }, [file]);
    const letters = [writeReceiptLetter, writeCorrectionLetter, writeWithdrawalLetter].map(
      (write) => write(source),
    );
    expect(JSON.stringify(letters)).not.toContain('evil.example');
  });

  it('keep the subject to one line, whatever the contest is called', () => {
    const shortName = `Cuộc thi\r\nBcc: all@evil.example\u2028${'dài '.repeat(100)}`;
    const subject = writeReceiptLetter({
      ...makeSource({}),
      definition: { ...definition, shortName },
    })?.subject;
    expect(subject).toMatch(/^Đã nhận bài dự thi K7MP-2XQD – Cuộc thi Bcc: all@evil\.example dài/);
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(subject?.length).toBeLessThanOrEqual(150);
  });

  it.each([
    '',
    'không có',
    'an@',
    '@haugiang.gov.vn',
    'an@localhost',
    'an@haugiang.gov.vn, all@evil.example',
    'an@haugiang.gov.vn\r\nBcc: all@evil.example',
    'An <an@haugiang.gov.vn>',
    '"an"@haugiang.gov.vn',
    'an@haugiang.gov.vn(all@evil.example)',
    `${'a'.repeat(65)}@haugiang.gov.vn`,
    `an@${'a.'.repeat(130)}vn`,
  ])('go nowhere for “%s”', (email) => {
    expect(writeReceiptLetter(makeSource({ contact_email: email }))).toBeNull();
  });
});
