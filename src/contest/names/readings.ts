import { joinPlain, splitWords, type Word } from './words.ts';

/** An abbreviation without marks and signs → what it may stand for. */
const meanings: Record<string, readonly string[]> = {
  ubnd: ['ủy ban nhân dân'],
  hdnd: ['hội đồng nhân dân'],
  dbqh: ['đại biểu quốc hội'],
  vp: ['văn phòng'],
  vpubnd: ['văn phòng ủy ban nhân dân'],
  bql: ['ban quản lý'],
  t: ['tỉnh'],
  tp: ['thành phố', 'tư pháp'],
  q: ['quận'],
  h: ['huyện'],
  tx: ['thị xã'],
  tt: ['thị trấn', 'trung tâm'],
  p: ['phường', 'phòng'],
  x: ['xã'],
  tc: ['tài chính'],
  xd: ['xây dựng'],
  yt: ['y tế'],
  ct: ['công thương', 'cục thuế'],
  nv: ['nội vụ'],
  tttt: ['thông tin truyền thông'],
  gddt: ['giáo dục đào tạo'],
  khcn: ['khoa học công nghệ'],
  khdt: ['kế hoạch đầu tư'],
  tbxh: ['thương binh xã hội'],
  ldtbxh: ['lao động thương binh xã hội'],
  ttdl: ['thể thao du lịch'],
  vhttdl: ['văn hóa thể thao du lịch'],
  ptnt: ['phát triển nông thôn'],
  nnptnt: ['nông nghiệp phát triển nông thôn'],
  nnmt: ['nông nghiệp môi trường'],
  tnmt: ['tài nguyên môi trường'],
  gtvt: ['giao thông vận tải'],
  bhxh: ['bảo hiểm xã hội'],
  kbnn: ['kho bạc nhà nước'],
  kcn: ['khu công nghiệp'],
  hcc: ['hành chính công'],
  pvhcc: ['phục vụ hành chính công'],
};

const meaningWords = new Map(
  Object.entries(meanings).map(([term, means]) => [term, means.map(splitWords)]),
);

/** "LĐ-TB&XH" is three words, "u.b.n.d" four. */
const longestRun = 6;
/** Each unclear abbreviation doubles the readings; no name of a unit has more than three. */
const mostReadings = 16;
const kindsOfNumbers = new Set(['phuong', 'quan', 'p', 'q']);

function isLetterByItself(words: readonly Word[], at: number): boolean {
  const isLast = at + 1 === words.length;
  return isLast || kindsOfNumbers.has(words[at - 1]?.plain ?? '');
}

/** Finds what the abbreviation at a place may stand for, and how many words it takes; else the word itself. */
export function findMeanings(
  words: readonly Word[],
  at: number,
): { means: readonly (readonly Word[])[]; length: number } {
  for (let length = Math.min(longestRun, words.length - at); length > 0; length -= 1) {
    const term = joinPlain(words.slice(at, at + length)).replaceAll(' ', '');
    const means = meaningWords.get(term);
    // "Phường X" is the tenth ward, "xã X" at the end of a name is left as it stands.
    if (means !== undefined && !(term.length === 1 && isLetterByItself(words, at))) {
      return { means, length };
    }
  }
  return { means: [words.slice(at, at + 1)], length: 1 };
}

/** Lists the ways to read a name once abbreviations are written in full: "TT" may mean two things. */
export function readName(text: string): Word[][] {
  const words = splitWords(text);
  let readings: Word[][] = [[]];
  for (let at = 0; at < words.length;) {
    const { means, length } = findMeanings(words, at);
    readings = readings
      .flatMap((reading) => means.map((meaning) => [...reading, ...meaning]))
      .slice(0, mostReadings);
    at += length;
  }
  return readings;
}
