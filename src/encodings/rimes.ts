/** What follows the first consonants of a syllable, without its tone. */
export const rimes: readonly string[] = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ' +
  'ia iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot ooc oong ' +
  'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ' +
  'ua uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyp uyt ' +
  'uyu uyên uyêt ư ưc ưi ưm ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu'
).split(' ');

/** The same after qu. */
export const rimesAfterQu: readonly string[] = (
  'a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu ây âp ' +
  'e en eo et ê êch ên ênh êt êu i ich in inh it y ych yn ynh yt yên yêt ơ ơi ơn ơt ôc'
).split(' ');

/** Returns the places of a rime where its tone may stand, in both ways of writing ("hoà", "hòa"). */
export function findTonePlaces(rime: string): number[] {
  const hatted = /.*[ăâêôơ]/.exec(rime);
  if (hatted) return [hatted[0].length - 1];
  return /^(?:o[aeo]|uy)/.test(rime) ? [0, 1] : [0];
}

/** Tells whether a rime may bear a tone: those that end in a stop bear sắc or nặng. */
export function canHaveTone(rime: string, tone: string): boolean {
  if (/(?:c|ch|p|t)$/.test(rime)) return tone === '\u0301' || tone === '\u0323';
  // "gửi", "ngửi": this rime never stands without a tone.
  return rime !== 'ưi' || tone !== '';
}
