import { expect, test } from 'vitest';
import { DEFAULT_LAYERS, formatLayers, parseLayers } from '../../../src/elements/view/view.ts';

test('the relief, for which there is nothing to draw, is no error, hides nothing and stands in no address', () => {
  expect(parseLayers('relief')).toBe(DEFAULT_LAYERS);
  expect([...parseLayers('control base relief')]).toEqual(['control', 'base']);
  expect(formatLayers(parseLayers('control,relief'))).toBe('control');
  expect(formatLayers(new Set([...DEFAULT_LAYERS].filter(layer => layer !== 'posts')))).not.toContain('relief');
});
