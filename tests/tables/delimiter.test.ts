import { describe, expect, it } from 'vitest';
import { findDelimiter } from '../../src/tables/delimiter.ts';

describe('findDelimiter', () => {
  it.for([',', ';', '\t', '|'])('finds %j, whatever the file’s name promises', (delimiter) => {
    const rows = [
      ['id', 'title', 'note'],
      ['1', 'Một', 'a'],
      ['2', 'Hai', 'b'],
    ];
    const text = rows.map((row) => row.join(delimiter)).join('\n');
    for (const expected of [',', '\t']) {
      expect(findDelimiter(text, expected)).toEqual({ delimiter, skippedChars: 0 });
    }
  });

  it('is not misled by commas inside cells of a file with semicolons', () => {
    const text = 'id;tên, đơn vị;điểm\n1;Lan, Sở Nội vụ;7,5\n2;Hòa, Sở Tư pháp;8,25\n3;Bình;9\n';
    expect(findDelimiter(text, ',').delimiter).toBe(';');
  });

  it('is not misled by semicolons inside quoted cells of a file with commas', () => {
    const text = 'id,title\n1,"một; hai; ba"\n2,"bốn; năm; sáu"\n';
    expect(findDelimiter(text, ',').delimiter).toBe(',');
  });

  it('passes over titles above the table', () => {
    const text = 'DANH SÁCH BÀI DỰ THI, NĂM 2022\n\nid;title;field\n1;Một;so\n2;Hai;so\n';
    expect(findDelimiter(text, ',').delimiter).toBe(';');
  });

  it('obeys the line by which Excel names the delimiter, and says how long it is', () => {
    expect(findDelimiter('sep=;\nid;title\n', ',')).toEqual({ delimiter: ';', skippedChars: 6 });
  });

  it('keeps to what is expected where a file has but one column', () => {
    expect(findDelimiter('id\n1\n2\n', '\t').delimiter).toBe('\t');
  });
});
