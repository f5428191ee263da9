import { describe, expect, it } from 'vitest';
import { featureLines, formatPath, JsonText, syntaxFault } from '../../../src/compile/read/json.ts';

const TEXT = `{
  "id": "x",
  "sides": [
    { "id": "red" },
    { "id": "blue",
      "colour": "#00f" }
  ]
}`;

describe('JsonText', () => {
  it('knows the line of each value', () => {
    const json = JsonText.parse(TEXT) as JsonText;
    expect(json.lineOf(['id'])).toBe(2);
    expect(json.lineOf(['sides', 1])).toBe(5);
    expect(json.lineOf(['sides', 1, 'colour'])).toBe(6);
  });

  it('gives the line of what is around a value that is not there', () => {
    const json = JsonText.parse(TEXT) as JsonText;
    expect(json.lineOf(['sides', 0, 'colour'])).toBe(4);
    expect(json.lineOf(['title', 'en'])).toBe(1);
  });
});

describe('syntaxFault', () => {
  it('finds the line on which a text stops being JSON', () => {
    expect(syntaxFault('{\n  "a": 1\n  "b": 2\n}')).toEqual({ line: 3, text: 'JSON: comma expected' });
    expect(syntaxFault('')).toEqual({ line: 1, text: 'JSON: the file is empty' });
    expect(syntaxFault('[1]')).toBeNull();
  });

  it('is strict, as other readers of the file will be', () => {
    expect(syntaxFault('{\n "a": 1,\n}')?.line).toBe(3);
    expect(syntaxFault('{\n // why\n "a": 1}')?.line).toBe(2);
    expect(syntaxFault('{"a": 1')).not.toBeNull();
  });
});

describe('featureLines', () => {
  it('counts the features of the collection and nothing inside them', () => {
    const text = '{"bbox": [1], "features": [\n{"properties": {"features": [{}]}},\nnull,\n\n{"geometry": {}}]}';
    expect(featureLines(text)).toEqual([2, 3, 5]);
  });
});

it('writes paths as people do', () => {
  expect(formatPath(['sides', 1, 'name', 'en'])).toBe('sides[1].name.en');
});
