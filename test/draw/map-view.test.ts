import { expect, test } from 'vitest';
import { formatView, parseView } from '../../src/draw/map-view.ts';

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
