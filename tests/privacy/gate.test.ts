import { describe, expect, it } from 'vitest';
import { makeGate } from '../../src/privacy/gate.ts';
import { formatReport } from '../../src/tables/report.ts';
import { makeAnnouncement, makeAuthor, makeSheet, makeSubmission } from '../contest/build.ts';
import { awards, build, find, prize, secretText, values } from './build.ts';

describe('the gate finds', () => {
  it.each([
    ['a phone number', '<p>Gọi 0912 345 678.</p>', 'contact_phone:2'],
    ['an e-mail address', '<a href="mailto:lien.tran@haugiang.example.vn">', 'contact_email:2'],
    ['the id of a judge', '<td>GK1-07</td>', 'judge_id:2'],
    ['the name of an author who did not win', '<p>TRẦN THỊ BÍCH LIÊN</p>', 'name:2'],
    [
      'the opening of a text of an entry that did not win',
      values.submissions[0]?.solution ?? '',
      'solution:2',
    ],
    ['the opening of a comment', values.scores[0]?.comment ?? '', 'comment:2'],
  ])('%s', (_, text, cell) => {
    expect(find(text)).toContain(cell);
  });

  it('a value that is written with the combining marks of another keyboard', () => {
    expect(find('Trần Thị Bích Liên'.normalize('NFD'))).toEqual(['name:2']);
  });

  it('a short name and a short judge id as they are written', () => {
    const data = build({
      authors: [makeAuthor({ name: 'Lê An' })],
      scores: makeSheet('vong-1', 'HG22-001', 'GK01', { 'tinh-moi': 8 }),
    });
    expect(find('<b>Lê An</b>, do GK01 chấm', 'x.html', data)).toEqual(['judge_id:2', 'name:2']);
    expect(find('mang lê an toàn, GK011', 'x.html', data)).toEqual([]);
  });

  it('every value that a file holds, once each', () => {
    const text = 'GK1-07, 0912 345 678, GK1-07, Trần Thị Bích Liên';
    expect(find(text)).toEqual(['contact_phone:2', 'judge_id:2', 'name:2']);
  });
});

describe('the gate reads a confidential text however a file writes it', () => {
  const [opening = ''] = secretText.split('\n');
  const cell = ['confidential:2'];

  it('plain, and cut after its first words', () => {
    expect(find(opening)).toEqual(cell);
    expect(find(`${opening.slice(0, 54)}…`)).toEqual(cell);
  });

  it.each([
    ['names', { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }],
    ['numbers', { '&': '&#38;', '"': '&#34;', '<': '&#60;', '>': '&#62;' }],
    ['hexadecimal numbers', { '&': '&#x26;', '"': '&#x22;', '<': '&#x3C;', '>': '&#x3e;' }],
  ])('in HTML with its signs as %s', (_, signs: Record<string, string>) => {
    const html = opening.replace(/[&"<>]/g, (sign) => signs[sign] ?? sign);
    expect(find(`<p>${html}</p>`)).toEqual(cell);
    expect(find(`<summary>${html}</summary>`, 'du-lieu/thong-bao.atom')).toEqual(cell);
  });

  it('in HTML with its letters as numbers', () => {
    const html = 'Trần Thị Bích Liên'.replace(/./gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
    expect(find(html)).toEqual(['name:2']);
  });

  it('in JSON, at the start of a text and after a line break', () => {
    const file = 'du-lieu/bai-du-thi.json';
    expect(find(JSON.stringify({ text: opening }), file)).toEqual(cell);
    expect(find(JSON.stringify({ text: `Ghi chú\n${opening}` }), file)).toEqual(cell);
  });

  it('in JSON that writes letters as numbers', () => {
    const json = JSON.stringify(opening).replace(
      /[^\0-~]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    expect(find(json, 'du-lieu/bai-du-thi.json')).toEqual(cell);
  });

  it('in JSON within a page, in a script and in an attribute', () => {
    const json = JSON.stringify({ text: `Ghi chú\n${opening}` });
    expect(find(`<script type="application/json">${json}</script>`)).toEqual(cell);
    const attribute = json.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    expect(find(`<div data-props="${attribute}">`)).toEqual(cell);
  });

  it('in CSV', () => {
    const csv = `id,text\r\nHG22-001,"${opening.replaceAll('"', '""')}"\r\n`;
    expect(find(csv, 'du-lieu/bai-du-thi.csv')).toEqual(cell);
  });
});

describe('the gate does not stop at', () => {
  it('a page without private values', () => {
    expect(find('<h1>Phiếu hẹn có mã tra cứu</h1><p>Sở Nội vụ, 20/8/2022</p>')).toEqual([]);
  });

  it('a part of a word or of a number', () => {
    expect(find('AGK1-07, GK1-071, 0912 345 6789, 10912 345 678, Trần Thị Bích Liêng')).toEqual([]);
  });

  it('a common phrase that somebody wrote in a private column', () => {
    const submissions = [makeSubmission({ confidential: 'Không có' })];
    const scores = values.scores.map((score) => ({ ...score, comment: 'Đồng ý' }));
    const data = build({ submissions, scores });
    expect(find('Chưa có nghĩa là không có. Tác giả đồng ý.', 'x.html', data)).toEqual([]);
  });

  it('a name that is public as that of a winner who agreed', () => {
    const namesake = makeAuthor({ entry_id: 'HG22-002' });
    const data = build({ authors: [makeAuthor(), namesake], results: [prize] });
    expect(find('Trần Thị Bích Liên', 'x.html', data)).toEqual([]);
  });

  it('a phone number that is public as that of the office, on a line of its own', () => {
    const office = makeAnnouncement('lien-he', '2022-08-10', 'Nơi nhận bài');
    const data = build({ content: [{ ...office, body: 'Liên hệ:\n0912 345 678\n' }] });
    expect(find('Gọi 0912 345 678', 'x.html', data)).toEqual([]);
  });
});

describe('the gate stops', () => {
  it('at a birth date, in either way of writing it', () => {
    expect(find('<p>Sinh ngày 11/2/1980</p>')).toEqual(['birth_date:2']);
    expect(find('1980-02-11')).toEqual(['birth_date:2']);
  });

  it('at a name that a text of the organiser tells', () => {
    const [submission] = [makeSubmission()];
    const content = [makeAnnouncement('khen', '2022-09-08', 'Khen Trần Thị Bích Liên')];
    const data = build({ content, submissions: [submission] });
    expect(makeGate(data, awards)('Khen Trần Thị Bích Liên', 'x.html')).not.toEqual([]);
  });
});

describe('the message of the gate', () => {
  const issues = makeGate(build(), awards)(
    '<p>0912 345 678, Trần Thị Bích Liên</p>',
    'mo-hinh/index.html',
  );

  it('names the cell and the published file', () => {
    expect(issues).toContainEqual({
      code: 'private-value-published',
      severity: 'error',
      file: '2022/submissions.csv',
      line: 2,
      column: 'contact_phone',
      value: null,
      message: 'Giá trị riêng tư của ô này lọt vào tệp sẽ công bố: mo-hinh/index.html.',
      hint: 'Không công bố. Xóa giá trị khỏi nội dung công khai rồi dựng lại trang.',
    });
  });

  it('never repeats the value', () => {
    const report = formatReport(issues);
    expect(issues).toHaveLength(2);
    expect(report).toContain('dòng 2, cột contact_phone');
    expect(report).not.toContain('0912');
    expect(report.toLowerCase()).not.toContain('bích liên');
  });
});
