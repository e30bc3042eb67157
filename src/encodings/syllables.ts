const rimes =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ' +
  'ia iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot ooc oong ' +
  'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ' +
  'ua uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyp uyt ' +
  'uyu uyên uyêt ư ưc ưi ưm ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu';

const rimesAfterQu =
  'a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu ây âp ' +
  'e en eo et ê êch ên ênh êt êu i ich in inh it y ych yn ynh yt yên yêt ơ ơi ơn ơt ôc';

/** "gi" is a consonant before another vowel, and keeps its i in "gì", "gìn", "giếng". */
const rimesAfterGi = rimes
  .split(' ')
  .filter((rime) => /^[aăâeêoôơuư]/.test(rime) && !/^(?:o[aăeo]|u[âêơy])/.test(rime));

function joinWhere(starts: string): string {
  const pattern = new RegExp(`^[${starts}]`);
  return rimes
    .split(' ')
    .filter((rime) => pattern.test(rime))
    .join('|');
}

const back = joinWhere('aăâoôơuư');
const front = joinWhere('eêi');

/** Onset and rime without the tone: `k`, `gh`, `ngh` stand before e, ê, i, y; `c`, `g`, `ng` not. */
const syllable = new RegExp(
  '^(?:' +
    [
      `(?:[bdđhlmnprstvx]|[ckpt]h|nh|tr)?(?:${back}|${front})`,
      '(?:[bdđhlmnprstvx]|[pt]h)?y|yê(?:ng|[mntu])',
      `(?:c|n?g)(?:${back})`,
      `(?:k|n?gh)(?:${front}|y)`,
      `qu(?:${rimesAfterQu.replaceAll(' ', '|')})`,
      `gi(?:${rimesAfterGi.join('|')})`,
      'gi(?:n|ng|m|êng|êt|êc|êm)?',
    ].join('|') +
    ')$',
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const onset = /^(?:qu(?=.)|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]+)/;

/** Returns the places of a rime where its tone may stand, in both ways of writing ("hoà", "hòa"). */
function findTonePlaces(rime: string): number[] {
  const hatted = /.*[ăâêôơ]/.exec(rime);
  if (hatted) return [hatted[0].length - 1];
  return /^(?:o[aeo]|uy)/.test(rime) ? [0, 1] : [0];
}

/** Tells whether the vowel before a tone mark may bear it; `start` is where the rime begins. */
function canBearTone(toneless: string, place: number): boolean {
  const start = onset.exec(toneless)?.[0].length ?? 0;
  // "qúa" and "gía" are slips that old typewriting programs made everywhere.
  if (place === start - 1) return /^(?:qu|gi)$/.test(toneless.slice(0, start));
  return findTonePlaces(toneless.slice(start)).includes(place - start);
}

/** "nghiêng" with each mark as a character of its own; longer words need no look. */
const longestSpelling = 12;

/**
 * Tells whether a word is a possible Vietnamese syllable: onset, rime, and a tone that stands
 * where it may. Case does not matter; syllables that end in c, ch, p, t bear sắc or nặng.
 */
export function isSyllable(word: string): boolean {
  if (word.length > longestSpelling) return false;
  const marked = word.toLowerCase().normalize('NFD');
  const found = marked.match(tones) ?? [];
  if (found.length > 1) return false;
  const toneless = marked.replace(tones, '').normalize('NFC');
  if (!syllable.test(toneless)) return false;
  const tone = found[0];
  if (/(?:c|ch|p|t)$/.test(toneless) && tone !== '\u0301' && tone !== '\u0323') return false;
  if (tone === undefined) return true;
  const before = marked.slice(0, marked.search(tones)).normalize('NFC');
  return canBearTone(toneless, before.length - 1);
}
