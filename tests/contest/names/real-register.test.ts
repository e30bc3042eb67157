import { beforeAll, describe, expect, it } from 'vitest';
import { loadCheckedData } from '../../../src/contest/load-checked.ts';
import { getUnitFinder, type UnitFinder } from '../../../src/contest/names/find-unit.ts';

/** The days of the first contest; the units of the province ended on 30/6/2025. */
const contest = { from: '2022-08-16', to: '2022-10-28' };
const afterMerger = { from: '2026-03-01', to: '2026-06-30' };

let finder: UnitFinder;
beforeAll(async () => {
  const { data } = await loadCheckedData({ dataDir: 'data', contentDir: 'src/content' });
  finder = getUnitFinder(data.units);
});

/** Tells what a name stands for in one line: a code, or why there is none. */
function read(written: string, period = contest): string {
  const found = finder.find(written, period);
  if (found.kind === 'one') return found.unit.code;
  if (found.kind === 'none') return 'none';
  return `${found.kind}: ${found.units.map(({ code }) => code).join(' ')}`;
}

describe('names in the register of Hậu Giang', () => {
  it.for([
    ['hg-snv', 'hg-snv'],
    ['930', '930'],
    ['ct-xa-vi-thuy', 'ct-xa-vi-thuy'],
  ])('takes the code %s whenever the unit existed', ([written = '', code]) => {
    expect(read(written)).toBe(code);
  });

  it.for([
    ['Sở Nội vụ tỉnh Hậu Giang', 'hg-snv'],
    ['SỞ NỘI VỤ', 'hg-snv'],
    ['so noi vu, Hau Giang', 'hg-snv'],
    ['Sở Nội vụ tỉnh', 'hg-snv'],
    ['Sở GD&ĐT', 'hg-sgddt'],
    ['Sở GDĐT tỉnh Hậu Giang', 'hg-sgddt'],
    ['Sở GD-ĐT T. Hậu Giang', 'hg-sgddt'],
    ['Sở Giáo dục & Đào tạo', 'hg-sgddt'],
    ['Sở LĐ-TB&XH', 'hg-sldtbxh'],
    ['Sở LĐTBXH', 'hg-sldtbxh'],
    ['Sở Lao động - TB&XH', 'hg-sldtbxh'],
    ['Sở Lao động, Thương binh và Xã hội', 'hg-sldtbxh'],
    ['Sở TN&MT', 'hg-stnmt'],
    ['Sở NN&PTNT', 'hg-snnptnt'],
    ['Sở Nông nghiệp và PTNT', 'hg-snnptnt'],
    ['Sở KH&CN', 'hg-skhcn'],
    ['Sở KH&ĐT', 'hg-skhdt'],
    ['Sở TT&TT', 'hg-stttt'],
    ['Sở VH,TT&DL', 'hg-svhttdl'],
    ['Sở Văn hoá, Thể thao và Du lịch', 'hg-svhttdl'],
    ['Sở GTVT', 'hg-sgtvt'],
    ['Sở TP', 'hg-stp'],
    ['“Sở Y tế”.', 'hg-syt'],
    ['Thanh tra tỉnh', 'hg-tt'],
    ['VP UBND tỉnh', 'hg-vpubnd'],
    ['Văn phòng Ủy ban nhân dân tỉnh Hậu Giang', 'hg-vpubnd'],
    ['VP. Đoàn ĐBQH & HĐND tỉnh', 'hg-vphdnd'],
    ['TT Phục vụ hành chính công', 'hg-ttpvhcc'],
    ['Trung tâm Phục vụ HCC tỉnh', 'hg-ttpvhcc'],
    ['KBNN Hậu Giang', 'hg-kbnn'],
    ['BQL các KCN tỉnh', 'hg-bqlkcn'],
  ])('reads the agency “%s”', ([written = '', code]) => {
    expect(read(written)).toBe(code);
  });

  it.for([
    ['UBND tỉnh', '93'],
    ['Hậu Giang', '93'],
    ['Ủy ban nhân dân thành phố Vị Thanh', '930'],
    ['TP.Vị Thanh', '930'],
    ['T.P Vị Thanh, tỉnh Hậu Giang', '930'],
    ['Tp Ngã Bảy', '931'],
    ['TX. Long Mỹ', '937'],
    ['t.x long my - Hau Giang', '937'],
    ['H. Long Mỹ', '936'],
    ['U.B.N.D huyện Long Mỹ', '936'],
    ['Huyện Vị Thuỷ', '935'],
    ['UBND huyện Châu Thành A', '932'],
    ['H.Châu Thành A, T. Hậu Giang', '932'],
    ['Châu Thành - A', '932'],
    ['UBND huyện Châu Thành', '933'],
    ['UBND phường III', '31321'],
    ['P.3, TP. Vị Thanh', '31321'],
    ['Phường 03', '31321'],
    ['P. V', '31327'],
    ['TT. Một Ngàn', '31342'],
    ['Thị trấn Nàng Mau, huyện Vị Thủy, tỉnh Hậu Giang', '31441'],
    ['X. Vị Thắng, H. Vị Thủy', '31450'],
    ['Xã Hoả Lựu', '31336'],
    ['UBND xã Đông Phước A', '31387'],
    ['Lái Hiếu', '31341'],
  ])('reads the place “%s”', ([written = '', code]) => {
    expect(read(written)).toBe(code);
  });

  it.for([
    ['Long Mỹ', 'several: 936 937'],
    ['UBND Long Mỹ', 'several: 936 937'],
    ['Vị Thanh', 'several: 930 31465'],
    ['Vĩnh Tường', 'several: 31459 31475'],
  ])('takes no unit for “%s”, which may be several', ([written = '', found]) => {
    expect(read(written)).toBe(found);
  });

  it.for([
    'Phòng Nội vụ huyện Châu Thành A',
    'UBND huyện Ngã Bảy',
    'Phường III, thành phố Ngã Bảy',
    'HĐND huyện Long Mỹ',
    'Sở',
    'UBND',
    'UBND huyện',
    'III',
    'HG-SNV-1',
    '…',
  ])('takes no unit for “%s”, which is the name of none', (written) => {
    expect(read(written)).toBe('none');
  });

  it('tells places apart by their marks, where marks are written', () => {
    expect(read('Bình Thành')).toBe('31402');
    expect(read('Bình Thạnh')).toBe('31473');
    expect(read('Binh Thanh')).toBe('several: 31402 31473');
  });

  it('takes the unit that existed during the contest', () => {
    // Châu Thành A may be meant as well.
    expect(read('Châu Thành')).toBe('several: 933 932');
    expect(read('huyện Châu Thành')).toBe('933');
    expect(read('Châu Thành', afterMerger)).toBe('ct-xa-chau-thanh');
    expect(read('xã Vĩnh Tường')).toBe('31459');
    expect(read('xã Vĩnh Tường', afterMerger)).toBe('ct-xa-vinh-tuong');
    expect(read('Long Mỹ', afterMerger)).toBe('ct-phuong-long-my');
  });

  it('takes no unit of another time by its name', () => {
    expect(read('xã Châu Thành')).toBe('other-time: ct-xa-chau-thanh');
    expect(read('Sở Nội vụ', afterMerger)).toBe('other-time: hg-snv');
  });

  it('leaves both where the contest saw the old unit and the new one', () => {
    expect(read('xã Vĩnh Tường', { from: '2025-06-01', to: '2025-07-31' })).toBe(
      'several: 31459 ct-xa-vinh-tuong',
    );
  });
});
