import { describe, expect, it } from 'vitest';
import { packPlaces } from '../../../src/build/gazetteer-plugin.ts';
import { Gazetteer } from '../../../src/studio/map/gazetteer.ts';

const place = (name: string, lat: string, lng: string, country: string) => ({ name, lat, lng, country });
const gazetteer = new Gazetteer(
  packPlaces([
    place('Tripoli', '32.8752', '13.1875', 'LY'),
    place('Tripoli', '34.4335', '35.8441', 'LB'),
    place('El Mina', '34.4486', '35.8112', 'LB'),
    place('Tripolis', '37.5100', '22.3700', 'GR'),
    place('Saint-Étienne', '45.4339', '4.3900', 'FR'),
    place('Suva', '-18.1416', '178.4415', 'FJ'),
    place('A|B', '-45', '170', 'NZ'),
  ]),
);
const found = (text: string, bounds: Parameters<Gazetteer['find']>[1] = null) =>
  gazetteer.find(text, bounds, 5).map(({ name, country }) => `${name} ${country}`);

describe('the gazetteer', () => {
  it('puts places on the map before those elsewhere, and names that are the same before longer ones', () => {
    expect(found('tripoli')).toEqual(['Tripoli LY', 'Tripoli LB', 'Tripolis GR']);
    expect(found('tripoli', [35, 34, 36, 35])).toEqual(['Tripoli LB', 'Tripoli LY', 'Tripolis GR']);
  });

  it('has each place where it is, to a hundred metres', () => {
    expect(gazetteer.find('el mina', null, 1)).toEqual([{ name: 'El Mina', lat: 34.449, lon: 35.811, country: 'LB' }]);
    expect(gazetteer.find('tripoli', null, 5)[1]).toEqual({ name: 'Tripoli', lat: 34.434, lon: 35.844, country: 'LB' });
    expect(gazetteer.find('a b', null, 1)).toEqual([{ name: 'A B', lat: -45, lon: 170, country: 'NZ' }]);
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
