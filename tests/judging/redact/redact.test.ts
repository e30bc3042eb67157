import { describe, expect, it } from 'vitest';
import { makeRedactor } from '../../../src/judging/redact/make-redactor.ts';
import type { Author } from '../../../src/schemas/authors.ts';
import type { Submission } from '../../../src/schemas/submissions.ts';
import {
  makeAuthor,
  makeDataSet,
  makeEdition,
  makeSubmission,
  makeUnit,
} from '../../contest/build.ts';

const units = [
  makeUnit({ code: '93', name: 'Tỉnh Hậu Giang', kind: 'tinh' }),
  makeUnit({ code: 'snv', name: 'Sở Nội vụ tỉnh Hậu Giang', kind: 'so', parent_code: '93' }),
  makeUnit({ code: 'syt', name: 'Sở Y tế tỉnh Hậu Giang', kind: 'so', parent_code: '93' }),
  makeUnit({ code: 'vp', name: 'Văn phòng UBND tỉnh Hậu Giang', kind: 'so', parent_code: '93' }),
  makeUnit({ code: 'tt', name: 'Thanh tra tỉnh Hậu Giang', kind: 'so', parent_code: '93' }),
  makeUnit({
    code: 'bhxh',
    name: 'Bảo hiểm xã hội tỉnh Hậu Giang',
    kind: 'nganh-doc',
    parent_code: '93',
  }),
  makeUnit({ code: '930', name: 'UBND thành phố Vị Thanh', kind: 'huyen', parent_code: '93' }),
  makeUnit({ code: '932', name: 'UBND huyện Châu Thành A', kind: 'huyen', parent_code: '93' }),
  makeUnit({ code: '933', name: 'UBND huyện Châu Thành', kind: 'huyen', parent_code: '93' }),
  makeUnit({ code: '935', name: 'UBND huyện Vị Thủy', kind: 'huyen', parent_code: '93' }),
  makeUnit({ code: '934', name: 'UBND huyện Phụng Hiệp', kind: 'huyen', parent_code: '93' }),
  makeUnit({ code: '937', name: 'UBND thị xã Long Mỹ', kind: 'huyen', parent_code: '93' }),
  makeUnit({ code: 'p5', name: 'UBND phường V', kind: 'xa', parent_code: '930' }),
  makeUnit({ code: 'tantien', name: 'UBND xã Tân Tiến', kind: 'xa', parent_code: '930' }),
  makeUnit({ code: 'motngan', name: 'UBND thị trấn Một Ngàn', kind: 'xa', parent_code: '932' }),
  makeUnit({ code: 'vitrung', name: 'UBND xã Vị Trung', kind: 'xa', parent_code: '935' }),
  makeUnit({ code: 'vithang', name: 'UBND xã Vị Thắng', kind: 'xa', parent_code: '935' }),
  makeUnit({ code: 'vithanh', name: 'UBND xã Vị Thanh', kind: 'xa', parent_code: '935' }),
  makeUnit({ code: 'phuongbinh', name: 'UBND xã Phương Bình', kind: 'xa', parent_code: '934' }),
];

type Own = Partial<Submission> & { authors?: Partial<Author>[] };

function redact(solution: string, { authors = [{}], ...own }: Own = {}) {
  const submission = makeSubmission({ unit_code: 'vitrung', ...own, solution });
  const edition = makeEdition({
    submissions: [submission],
    authors: authors.map((author) => makeAuthor(author)),
  });
  const entry = makeRedactor(makeDataSet([edition], { units }), edition)(submission.id);
  return { ...entry, text: entry.parts.solution };
}

describe('units in a text', () => {
  it.each([
    ['UBND xã Vị Trung họp dân.', '[đã che: đơn vị] họp dân.'],
    ['Ủy ban nhân dân xã Vị Trung họp dân.', '[đã che: đơn vị] họp dân.'],
    ['Ở xã Vị Trung, huyện Vị Thủy, tỉnh Hậu Giang.', 'Ở [đã che: đơn vị], tỉnh Hậu Giang.'],
    ['Làm ở H. Vị Thủy và TP. Vị Thanh.', 'Làm ở [đã che: đơn vị] và TP. Vị Thanh.'],
    ['Phòng Nội vụ huyện Vị Thuỷ soạn.', 'Phòng Nội vụ [đã che: đơn vị] soạn.'],
    ['UBND HUYỆN VỊ THỦY GIAO', '[đã che: đơn vị] GIAO'],
    ['xa vi trung da lam', '[đã che: đơn vị] da lam'],
    ['Xã bạn Vị Thắng cũng làm.', 'Xã bạn [đã che: địa danh] cũng làm.'],
    ['Chợ Vị Trung đông.', 'Chợ [đã che: địa danh] đông.'],
    ['Nhóm #VịTrung và vitrung.', 'Nhóm #[đã che: địa danh] và [đã che: địa danh].'],
    ['Xã họp 3 xã khác.', 'Xã họp 3 xã khác.'],
  ])('hides the own commune, its district and its neighbours: %s', (written, expected) => {
    expect(redact(written).text).toBe(expected);
    expect(redact(written.normalize('NFD')).text).toBe(expected);
  });

  it('keeps other units, and names them for the organiser to read', () => {
    const { text, doubts } = redact('Học cách làm của huyện Phụng Hiệp và Sở Y tế.');
    expect(text).toBe('Học cách làm của huyện Phụng Hiệp và Sở Y tế.');
    expect(doubts).toEqual([
      {
        entryId: 'HG22-001',
        part: 'solution',
        kind: 'unit',
        written: 'huyện Phụng Hiệp',
        context: 'Học cách làm của huyện Phụng Hiệp và Sở Y tế.',
      },
      expect.objectContaining({ kind: 'unit', written: 'Sở Y tế' }),
    ]);
  });

  it('keeps an own place without a capital, and names it for the organiser to read', () => {
    const { text, doubts } = redact('Cách làm tân tiến; dân vi thanh.', { unit_code: 'tantien' });
    expect(text).toBe('Cách làm tân tiến; dân vi thanh.');
    expect(doubts.map(({ kind, written }) => [kind, written])).toEqual([
      ['place', 'tân tiến'],
      ['place', 'vi thanh'],
    ]);
    const beside = redact('Hiện tân tiến thành phố Vị Thanh.', { unit_code: 'tantien' });
    expect(beside.text).toBe('Hiện tân tiến [đã che: đơn vị].');
    expect(redact('Cách làm tân tiến.').doubts).toEqual([]);
  });

  it('tells a unit from another whose name begins or ends alike', () => {
    const text = 'Huyện Châu Thành A và huyện Châu Thành.';
    expect(redact(text, { unit_code: '933' }).text).toBe('Huyện Châu Thành A và [đã che: đơn vị].');
    expect(redact(text, { unit_code: '932' }).text).toBe('[đã che: đơn vị] và huyện Châu Thành.');
    expect(redact('Đi từ xã Vị Thanh.', { unit_code: '930' }).text).toBe('Đi từ xã Vị Thanh.');
  });

  it('keeps units of other provinces that bear the same name', () => {
    const text = 'Như huyện Châu Thành, tỉnh Tiền Giang và Sở Nội vụ tỉnh Bến Tre.';
    expect(redact(text, { unit_code: '933' }).text).toBe(text);
    expect(redact(text, { unit_code: 'snv' }).text).toBe(text);
  });

  it('hides wards that bear a number, and nothing like them', () => {
    const text = 'Phường V, phường 5 và P.5 thử; 5 phường khác, phường vì dân, phường VI thì chưa.';
    expect(redact(text, { unit_code: 'p5' }).text).toBe(
      '[đã che: đơn vị] và [đã che: đơn vị] thử; 5 phường khác, phường vì dân, phường VI thì chưa.',
    );
  });

  it('hides a row of numbered wards whole', () => {
    expect(redact('Ở các phường V, VI và VII có 3 tổ.', { unit_code: 'p5' }).text).toBe(
      'Ở các [đã che: đơn vị] có 3 tổ.',
    );
  });

  it('keeps words that only look like a place', () => {
    const text = 'Cán bộ tân tiến, đời sống vị trung bình, ông Lê Tân Tiến.';
    expect(redact(text, { unit_code: 'tantien' }).text).toBe(text);
    const money = 'Thị trấn thu Một Ngàn đồng, bán một ngàn tờ.';
    expect(redact(money, { unit_code: 'vitrung' }).text).toBe(money);
    expect(redact('Hồ sơ ở xã. Vị Trung là tên hay.').text).toBe(
      'Hồ sơ ở xã. [đã che: địa danh] là tên hay.',
    );
  });

  it('reads a place whose name begins like a kind of place', () => {
    expect(redact('Đi Phương Bình sáng thứ Ba.', { unit_code: 'phuongbinh' }).text).toBe(
      'Đi [đã che: địa danh] sáng thứ Ba.',
    );
  });

  it.each([
    ['snv', 'Sở Nội vụ tỉnh Hậu Giang mở lớp.', '[đã che: đơn vị] mở lớp.'],
    ['snv', 'Sở NV tỉnh và SNV mở lớp.', '[đã che: đơn vị] và [đã che: đơn vị] mở lớp.'],
    ['syt', 'Các cơ sở y tế ngoài Sở Y tế.', 'Các cơ sở y tế ngoài [đã che: đơn vị].'],
    ['vp', 'Văn phòng UBND tỉnh giao Chánh Văn phòng.', '[đã che: đơn vị] giao Chánh Văn phòng.'],
    ['tt', 'Đoàn thanh tra do Thanh tra tỉnh lập.', 'Đoàn thanh tra do [đã che: đơn vị] lập.'],
    ['bhxh', 'Sổ BHXH do Bảo hiểm xã hội tỉnh cấp.', 'Sổ BHXH do [đã che: đơn vị] cấp.'],
    ['bhxh', 'Bảo hiểm xã hội huyện thu.', 'Bảo hiểm xã hội huyện thu.'],
  ])('hides an office of the province (%s): %s', (code, written, expected) => {
    expect(redact(written, { unit_code: code }).text).toBe(expected);
  });

  it('hides where an author works when the entry has no unit', () => {
    const authors = [
      { workplace: 'Công ty TNHH Bao bì Bông Sậy, xã Tân Tiến, thành phố Vị Thanh' },
    ];
    const text = 'Công ty TNHH Bao bì Bông Sậy ở Vị Thanh.';
    expect(redact(text, { unit_code: null, authors }).text).toBe(
      '[đã che: đơn vị] ở [đã che: địa danh].',
    );
  });

  it('hides the old names of a unit that was formed of others', () => {
    const register = [
      ...units.map((unit) => (unit.code === 'vitrung' ? { ...unit, successor_code: 'moi' } : unit)),
      makeUnit({ code: 'moi', name: 'UBND xã Hòa An', kind: 'xa', parent_code: '92' }),
    ];
    const submission = makeSubmission({ unit_code: 'moi', solution: 'Xã Vị Trung trước đây.' });
    const edition = makeEdition({ submissions: [submission] });
    const redactor = makeRedactor(makeDataSet([edition], { units: register }), edition);
    expect(redactor('HG22-001').parts.solution).toBe('[đã che: đơn vị] trước đây.');
  });
});

describe('people in a text', () => {
  const authors = [{ name: 'Trần Thị Bích Liên' }, { name: 'Nguyễn Hoà' }];

  it.each([
    ['Tôi là Trần Thị Bích Liên, công chức.', 'Tôi là [đã che: tác giả], công chức.'],
    ['TRẦN THỊ BÍCH LIÊN và Tran Thi Bich Lien', '[đã che: tác giả] và [đã che: tác giả]'],
    ['Bà Bích Liên soạn, chị Liên in.', 'Bà [đã che: tác giả] soạn, chị [đã che: tác giả] in.'],
    ['Đ/c Hòa và đồng chí Liên.', 'Đ/c [đã che: tác giả] và đồng chí [đã che: tác giả].'],
    ['Anh Nguyễn Hòa làm.', 'Anh [đã che: tác giả] làm.'],
    ['Hòa giải, liên thông, Liên đoàn Lao động.', 'Hòa giải, liên thông, Liên đoàn Lao động.'],
  ])('hides the authors: %s', (written, expected) => {
    expect(redact(written, { authors }).text).toBe(expected);
    expect(redact(written.normalize('NFD'), { authors }).text).toBe(expected);
  });

  it('names other people for the organiser to read', () => {
    const { text, doubts } = redact('Ông Tuấn và Lê Văn Tám giúp; học Chủ tịch Hồ Chí Minh.');
    expect(text).toBe('Ông Tuấn và Lê Văn Tám giúp; học Chủ tịch Hồ Chí Minh.');
    expect(doubts.map(({ kind, written }) => [kind, written])).toEqual([
      ['person', 'Tuấn'],
      ['person', 'Lê Văn Tám'],
    ]);
  });
});

describe('numbers and addresses in a text', () => {
  it.each([
    [
      'Gọi 0912 345 678 hoặc +84 (293) 3878 123.',
      'Gọi [đã che: điện thoại] hoặc [đã che: điện thoại].',
    ],
    [
      'ĐT: 0912.345.678; gửi to.lien@vitrung.vn',
      'ĐT: [đã che: điện thoại]; gửi [đã che: thư điện tử]',
    ],
    ['CCCD số 093180001234.', 'CCCD số [đã che: địa chỉ, số giấy tờ].'],
    ['CMND: 363 123 456 cấp 2010', 'CMND: [đã che: địa chỉ, số giấy tờ] cấp 2010'],
    ['Xem https://zalo.me/g/abc12.', 'Xem [đã che: địa chỉ, số giấy tờ].'],
    ['Xem vitrung.haugiang.gov.vn/tin.', 'Xem [đã che: địa chỉ, số giấy tờ].'],
  ])('hides them: %s', (written, expected) => {
    expect(redact(written).text).toBe(expected);
  });

  it.each([
    'Từ 212.600.000 đồng còn 187.500.000 đồng, bớt 11,8%.',
    'Ngày 09-12-2022 lúc 10 giờ, 03 xã, 2.000 hộ, giai đoạn 2021 - 2025.',
    'Theo Quyết định 125/KH-UBND; hồ sơ H30.12-220905-0012.',
  ])('keeps figures: %s', (written) => {
    expect(redact(written)).toMatchObject({ text: written, redactions: [] });
  });

  it('keeps pages of the state, and names them for the organiser to read', () => {
    const { text, doubts } = redact('Nộp ở dichvucong.gov.vn.');
    expect(text).toBe('Nộp ở dichvucong.gov.vn.');
    expect(doubts).toEqual([
      expect.objectContaining({ kind: 'link', written: 'dichvucong.gov.vn' }),
    ]);
  });
});

describe('a redacted entry', () => {
  it('has every part, also the title, and leaves field and date as they are', () => {
    const { parts } = redact('Không.', {
      title: 'Đò xã Vị Trung',
      first_applied_on: '2022-03-01',
    });
    expect(parts).toEqual({
      title: 'Đò [đã che: đơn vị]',
      field: 'chinh-quyen-so',
      summary: 'Người dân quét mã trên phiếu hẹn để biết hồ sơ đến đâu.',
      need: null,
      solution: 'Không.',
      scope: null,
      conditions: null,
      benefits: null,
      conclusion: null,
      first_applied_on: '2022-03-01',
    });
  });

  it('is refused for an entry that the edition does not have', () => {
    const edition = makeEdition();
    expect(() => makeRedactor(makeDataSet([edition]), edition)('X-1')).toThrow('X-1');
  });
});
