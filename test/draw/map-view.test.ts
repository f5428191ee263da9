import { expect, test } from 'vitest';
import { formatView, parseView, viewNear } from '../../src/draw/map-view.ts';

test('a point and a zoom, or a box', () => {
  expect(parseView('35.8,36.7,9.5')).toEqual({ kind: 'point', lat: 35.8, lng: 36.7, zoom: 9.5 });
  expect(parseView('36, 35, 37, 36')).toEqual({ kind: 'bounds', bounds: [36, 35, 37, 36] });
});

test.each(['', 'here', '1,2', '1,2,x', '91,0,5', '0,0,99', '37,35,36,36', '1,2,3,4,5', '1,,3', '0,-90,1,90'])(
  '"%s" is no view',
  text => {
    expect(parseView(text)).toBeNull();
  },
);

test('what is written is read again', () => {
  const text = formatView(35.85991, 36.7, 9.504);
  expect(text).toBe('35.8599,36.7,9.5');
  expect(parseView(text)).toEqual({ kind: 'point', lat: 35.8599, lng: 36.7, zoom: 9.5 });
});

test.each<[text: string, bounds: number[] | null]>([
  ['170,-20,180,-10', [170, -20, 180, -10]],
  ['180,-20,-170,-10', [180, -20, 190, -10]],
  ['170,-20,-180,-10', [170, -20, 180, -10]],
  ['170,-20,190,-10', [170, -20, 190, -10]],
  ['-180,-20,-170,-10', [-180, -20, -170, -10]],
  ['-180,-80,180,80', [-180, -80, 180, 80]],
  // No width, or most of the world the wrong way round: numbers that changed places.
  ['180,-20,-180,-10', null],
  ['20,-20,10,-10', null],
])('at the date line "%s" is %j', (text, bounds) => {
  expect(parseView(text)).toEqual(bounds && { kind: 'bounds', bounds });
});

test('a part of the map is counted as its theatre counts, on either side of 180 degrees', () => {
  const pacific = [171, -22, 192, -8] as const;
  expect(viewNear({ kind: 'point', lat: -15, lng: -175, zoom: 5 }, pacific).lng).toBe(185);
  expect(viewNear({ kind: 'point', lat: -15, lng: 175, zoom: 5 }, pacific).lng).toBe(175);
  expect(viewNear({ kind: 'bounds', bounds: [-178, -20, -170, -10] }, pacific)).toEqual({
    kind: 'bounds',
    bounds: [182, -20, 190, -10],
  });
});
