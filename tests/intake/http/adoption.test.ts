import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { openDesk } from './desk.ts';
import { openSheet } from './sheet.ts';
import { getNumber, makeForm, makeVisitor, pdf } from './visitor.ts';

const path = '/nhan-rong/HG22-009/ap-dung/';
const report = {
  unit_code: 'hg-snv',
  status: 'dang-ap-dung',
  started_on: '1/8/2022',
  decision_no: '12/QĐ-SNV',
  result: 'Mỗi hồ sơ bớt hai lượt đi lại.',
  reporter_name: 'Lê Văn Tám',
  reporter_position: 'Chuyên viên',
  reporter_phone: '0912 345 678',
};

async function open() {
  const desk = await openDesk();
  const visitor = makeVisitor(desk);
  const key = await visitor.openForm(path);
  const tell = (more: Readonly<Record<string, string>> = {}) =>
    visitor.post(path, makeForm({ key, ...report, ...more }));
  return { desk, key, tell, ...visitor };
}

describe('telling that a unit applies a model', () => {
  it('is received with a number, and waits for the organiser', async () => {
    const { desk, tell, get } = await open();
    const form = openSheet((await get(path)).text);
    expect(form.read('h1')).toBe('Đơn vị tôi đã áp dụng');
    expect(form.read('.lead')).toBe('Mô hình Một cửa lưu động');
    const received = await tell();
    expect(received.status).toBe(200);
    const text = openSheet(received.text).read('main');
    expect(text).toContain('Bạn không phải làm gì thêm. Ban Tổ chức sẽ hỏi lại đơn vị');
    expect(text).toContain('Mô hình: Một cửa lưu động.');
    const [waiting, ...others] = desk.intake.store.listAdoptions('waiting');
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({
      number: getNumber(received.text).replace('-', ''),
      modelId: 'HG22-009',
      reportedAt: '2022-09-01T01:00:00.000Z',
      fields: { ...report, reporter_email: '' },
    });
    expect(desk.intake.store.listEvents()).toMatchObject([{ kind: 'adoption-reported' }]);
    expect(await verifyStore(`${desk.folder}/intake`, [])).toEqual([]);
  });

  it('is one report with one number however often the form is sent', async () => {
    const { desk, tell } = await open();
    const answers = await Promise.all([tell(), tell(), tell()]);
    const later = await tell({ result: 'Sửa lại: bớt ba lượt.' });
    const numbers = [...answers, later].map(({ text }) => getNumber(text));
    expect(new Set(numbers).size).toBe(1);
    const waiting = desk.intake.store.listAdoptions('waiting');
    expect(waiting.map(({ fields }) => fields.result)).toEqual(['Sửa lại: bớt ba lượt.']);
  });

  it('says all that is wrong, keeps what was typed, and takes it put right', async () => {
    const { desk, tell, post } = await open();
    const wrong = await tell({
      unit_code: 'khong-co',
      started_on: '30/2/2022',
      reporter_phone: '',
      reporter_position: '<b>Chuyên viên</b>',
    });
    expect(wrong.status).toBe(400);
    const page = openSheet(wrong.text);
    expect(page.read('.summary h2')).toBe('Chưa gửi được: 3 chỗ cần sửa');
    expect(page.read('.summary li')).toBe(
      'Chọn lại đơn vị áp dụng: giá trị đã gửi không có trong danh sách đơn vị. Kiểm tra lại “Ngày bắt đầu áp dụng”: không có ngày này trong lịch. Viết theo thứ tự ngày/tháng/năm, năm từ 1900 trở đi. Điền điện thoại hoặc thư điện tử để Ban Tổ chức hỏi lại.',
    );
    expect(page.fields).toMatchObject({
      started_on: '30/2/2022',
      reporter_position: '<b>Chuyên viên</b>',
      result: report.result,
    });
    expect(desk.intake.store.listAdoptions('waiting')).toEqual([]);
    const right = { ...page.fields, unit_code: 'hg-snv', started_on: '1/8/2022' };
    const received = await post(path, makeForm({ ...right, reporter_email: 'tam@snv.gov.vn' }));
    expect(received.status).toBe(200);
    expect(desk.intake.store.listAdoptions('waiting')).toHaveLength(1);
  });

  it('tells somebody whose browser filled in what people do not see', async () => {
    const { desk, tell } = await open();
    const told = await tell({ website: 'http://example.vn' });
    expect(told.status).toBe(400);
    expect(openSheet(told.text).read('.summary')).toBe(
      'Chưa gửi được: 1 chỗ cần sửa Xóa nội dung trong ô “để trống”; có thể trình duyệt đã tự điền vào đó.',
    );
    expect(desk.intake.store.listAdoptions('waiting')).toEqual([]);
  });

  it.each(['HG22-999', '__proto__', 'HG22-009%00', 'hg22-009'])(
    'about a model that is none (%s) leads nowhere',
    async (model) => {
      const { desk, get, post } = await open();
      const foreign = `/nhan-rong/${model}/ap-dung/`;
      expect((await get(foreign)).status).toBe(404);
      const answer = await post(foreign, makeForm({ key: 'k'.repeat(43), ...report }));
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('Không có trang này');
      expect(desk.intake.store.listAdoptions('waiting')).toEqual([]);
    },
  );

  it('takes no files, and a report without a key of its own', async () => {
    const { desk, post } = await open();
    const received = await post(path, makeForm(report, [{ name: 'a.pdf', bytes: pdf }]));
    expect(received.status).toBe(200);
    const kept = await Array.fromAsync(desk.intake.files.listFiles());
    expect(kept).toEqual([]);
    expect(desk.intake.store.listAdoptions('waiting')).toHaveLength(1);
  });
});
