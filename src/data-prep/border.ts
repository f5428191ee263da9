import { bend, type Witness } from './bend.ts';
import { type Chain, metres, type Point } from './chain.ts';
import { simplify } from './simplify.ts';

/**
 * The land border between Syria and Turkey. The course of World Data Bank II (in GSHHG) is off by up to two kilometres
 * and leaves Syrian villages in Turkey. It is bent round the places below, which OCHA lists as Syrian (Common
 * Operational Dataset, populated places, CC BY 3.0 IGO) or GeoNames as Turkish (CC BY 4.0): only the fact on which
 * side a place lies is used, and only of those places that the old course left on the wrong side or within 160 m.
 * Numbers are OCHA's (C...) and GeoNames' (gn...).
 */
const WITNESSES: readonly [name: string, state: 'SYR' | 'TUR', lng: number, lat: number, id: string][] = [
  ['Sakhra', 'SYR', 36.0017, 35.9332, 'C7215'],
  ['Duan', 'TUR', 36.0086, 35.9025, 'gn438304'],
  ['Topraktutan', 'TUR', 36.1524, 35.8208, 'gn298960'],
  ['Ayn Qwaq', 'SYR', 36.1795, 35.9083, 'C8402'],
  ['Ayn al-Bayda', 'SYR', 36.1804, 35.8609, 'C4229'],
  ['Bustan al-Hara', 'SYR', 36.185, 35.9026, 'C8399'],
  ['Mazraat Bayt Soufat', 'SYR', 36.1857, 35.9155, 'C8403'],
  ['Erbasi', 'TUR', 36.2388, 35.9681, 'gn315541'],
  ['Rifatli', 'TUR', 36.2453, 35.9647, 'gn438283'],
  ['Nasra', 'SYR', 36.2591, 35.9606, 'C4262'],
  ['Batirhan', 'TUR', 36.2617, 35.9617, 'gn438287'],
  ['Kolcular', 'TUR', 36.2956, 35.9598, 'gn438286'],
  ['Adnaniyah - Farjayn', 'SYR', 36.2999, 35.9772, 'C4248'],
  ['Firik', 'TUR', 36.335, 35.9925, 'gn438254'],
  ['Sakara', 'TUR', 36.3853, 36.1904, 'gn438128'],
  ['Marzuq', 'SYR', 36.5702, 36.2266, 'C8428'],
  ['Khazafiyah - Qurrat Matlaq', 'SYR', 36.5706, 36.5228, 'C1527'],
  ['Hammam', 'SYR', 36.6066, 36.3678, 'C1427'],
  ['Kuzeyne', 'TUR', 36.6164, 36.3317, 'gn438344'],
  ['Karakuyu', 'TUR', 37.0208, 36.6697, 'gn437548'],
  ['Dama - Ayki Dam', 'SYR', 37.0295, 36.7306, 'C1495'],
  ['Demirisik', 'TUR', 37.0303, 36.6797, 'gn317196'],
  ['Krum', 'SYR', 37.0472, 36.6532, 'C1565'],
  ['Bab al-Salama', 'SYR', 37.0843, 36.632, 'C6669'],
  ['Talil al-Sham', 'SYR', 37.1044, 36.6513, 'C1559'],
  ['Armoujah', 'SYR', 37.1167, 36.6618, 'C8792'],
  ['Shamarin', 'SYR', 37.1291, 36.6615, 'C1566'],
  ['Khalfatli', 'SYR', 37.3236, 36.6569, 'C1576'],
  ['Azzatiyah', 'SYR', 37.3514, 36.6526, 'C8789'],
  ['Kyuchyuk-Byykyr', 'TUR', 37.3553, 36.6567, 'gn437999'],
  ['Kyuchyuk-Byykyr', 'TUR', 37.3936, 36.6511, 'gn437992'],
  ['Cobanbey', 'TUR', 37.4756, 36.6372, 'gn318251'],
  ['Ayyasha', 'SYR', 37.5209, 36.6681, 'C1270'],
  ['Silsilah', 'SYR', 37.5351, 36.6882, 'C1261'],
  ['Haji Wali', 'SYR', 37.5988, 36.7139, 'C1252'],
];

/** The witnesses as the border sees them on its way from the sea to the east: Turkey on its left, Syria on its right. */
export const BORDER_WITNESSES: readonly Witness[] = WITNESSES.map(([name, state, lng, lat]) => ({
  name,
  at: [lng, lat],
  side: state === 'TUR' ? 'left' : 'right',
}));

/** Bends the border, given from the sea to the east, round its witnesses. */
export function correctBorder(border: Chain): Chain {
  return bend(border, BORDER_WITNESSES, { clear: 320, reach: 2500 });
}

/** Simplifies it, with more care beside a witness, so that the line stays on the right side of all of them. */
export function simplifyBorder(border: Chain, tolerance: (p: Point) => number): Chain {
  const beside = (p: Point) => BORDER_WITNESSES.some(w => metres(w.at, p) < 600);
  return simplify(border, p => (beside(p) ? Math.min(60, tolerance(p)) : tolerance(p)));
}
