import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/compile/read/did-you-mean.ts';

describe('nearest', () => {
  it('forgives case, blanks and one or two slips', () => {
    const words = ['sdf', 'government', 'maarrat-al-numan'];
    expect(nearest('SDFF', words)).toBe('sdf');
    expect(nearest('goverment', words)).toBe('government');
    expect(nearest('Maarrat al Numan', words)).toBe('maarrat-al-numan');
  });

  it('keeps silent where nothing is near', () => {
    expect(nearest('turkey', ['sdf', 'hts'])).toBeNull();
    expect(nearest('is', ['hts'])).toBeNull();
    expect(didYouMean('turkey', ['sdf'])).toBe('');
  });

  it('prefers the nearer of two', () => {
    expect(nearest('hrald', ['harald', 'herald', 'hrals'])).toBe('harald');
    expect(nearest('heralt', ['harald', 'herald'])).toBe('herald');
  });
});
