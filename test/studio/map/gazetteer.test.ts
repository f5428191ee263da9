import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../../src/studio/map/gazetteer.ts';

const gazetteer = new Gazetteer(
  [
    'Tripoli|32.8752|13.1875|LY',
    'Tripoli|34.4335|35.8441|LB',
    'El Mina|34.4486|35.8112|LB',
    'Tripolis|37.5100|22.3700|GR',
    'Saint-Étienne|45.4339|4.3900|FR',
    'Suva|-18.1416|178.4415|FJ',
  ].join('\n'),
);
const found = (text: string, bounds: Parameters<Gazetteer['find']>[1] = null) =>
  gazetteer.find(text, bounds, 5).map(({ name, country }) => `${name} ${country}`);

describe('the gazetteer', () => {
  it('puts places on the map before those elsewhere, and names that are the same before longer ones', () => {
    expect(found('tripoli')).toEqual(['Tripoli LY', 'Tripoli LB', 'Tripolis GR']);
    expect(found('tripoli', [35, 34, 36, 35])).toEqual(['Tripoli LB', 'Tripoli LY', 'Tripolis GR']);
  });

  it('finds names without accents and hyphens, and words inside names', () => {
    expect(found('saint etienne')).toEqual(['Saint-Étienne FR']);
    expect(found('mina')).toEqual(['El Mina LB']);
  });

  it('takes no letters inside a word for a name, and knows what is near across 180 degrees', () => {
    expect(found('ina')).toEqual([]);
    expect(found('su', [179, -19, -179, -17])).toEqual(['Suva FJ']);
    expect(found('nowhere')).toEqual([]);
  });
});
