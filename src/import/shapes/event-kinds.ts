import { lookUp } from '../../engine/text/look-up.ts';

/** Kinds of events of the codebook by the words with which data sets name theirs; the first that fits counts. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    'control',
    /overtakes? territory|regains? territory|territor\w* (?:change|transfer|gain)|(?:transfer|change|loss|gain) of (?:territor|control)|captur|taken|liberat|seiz(?:ed|ure)|conquest|retreat|withdraw|control|occupation|einnahme|prise de|ele gecir|السيطرة|взят|захват/i,
  ],
  ['shootdown', /shoot ?down|shot down|downed|abschuss|abattu|dusurul|إسقاط|сбит|збит/i],
  [
    'strike',
    /air ?\/? ?drone|air ?strike|drone|shell|artillery|missile|rocket|bomb|explosi|remote|ied|mine|grenade|luftangriff|beschuss|frappe|bombardement|hava saldir|bombardiman|قصف|غارة|انفجار|обстрел|удар|обстріл|взрыв|вибух/i,
  ],
  [
    'battle',
    /battle|armed clash|clash|combat|fight|firefight|ambush|attack on|offensive|state[- ]based|non[- ]state|gefecht|kampf|schlacht|affrontement|bataille|catisma|savas|combate|batalla|اشتباك|معركة|معارك|бой|бои|бій|сражение/i,
  ],
  [
    'agreement',
    /agreement|cease ?fire|truce|treaty|waffenstillstand|accord|ateskes|anlasma|acuerdo|اتفاق|هدنة|соглашение|перемирие|угода/i,
  ],
  ['displacement', /displace|refugee|evacuat|flucht|vertreib|goc|desplaz|نزوح|переселен/i],
  ['diplomacy', /diplom|talks|negotiat|summit|verhandlung|negociation|gorusme|مفاوضات|переговор/i],
  ['patrol', /patrol|devriye|patrouill|دورية|патруль/i],
  [
    'casualties',
    /civilian|one[- ]sided|killing|execution|massacre|attack|casualt|murder|victim|opfer|victime|sivil|civiles|مدنيين|مجزرة|мирн|жертв/i,
  ],
  ['post', /headquarters|base established|outpost|checkpoint/i],
  ['claim', /\bclaim/i],
];

/** The kind of an event by what a data set calls it; null where the codebook has none for it (protests, looting, ..). */
export function eventKind(texts: readonly string[]): string | null {
  // The finer word first: "Strategic developments, agreement" is an agreement.
  for (const text of texts) {
    const plain = text.trim();
    if (plain === '') continue;
    const exact = KINDS.find(([kind]) => kind === plain.toLowerCase());
    if (exact) return exact[0];
    for (const [kind, words] of KINDS) if (words.test(plain)) return kind;
  }
  return null;
}

/** How exactly a date is known, by the numbers of ACLED's `time_precision` (day, week, month) and UCDP's `date_prec` (day to year). */
export function datePrecision(header: string, number: string): 'day' | 'about' | 'month' {
  const month = /^date[ _]?prec/i.test(header.trim()) ? 4 : 3;
  const given = Number(number.trim() || 1);
  return given >= month ? 'month' : given >= 2 ? 'about' : 'day';
}

/** UCDP's numbers: state-based and non-state fighting, and violence of one side. */
export function violenceKind(number: string): string | null {
  return lookUp({ '1': 'battle', '2': 'battle', '3': 'casualties' }, number.trim()) ?? null;
}
