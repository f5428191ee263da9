import { expect, test } from 'vitest';
import { asPart, type ClassicChunk } from '../../src/build/classic-bundle.ts';

const chunk = (code: string, more: Partial<ClassicChunk> = {}): ClassicChunk => ({
  fileName: 'part.js',
  code,
  imports: [],
  dynamicImports: [],
  exports: [],
  ...more,
});
const alone = (name: string) => [name];

test('imports, late imports and exports become what the runtime of parts knows', () => {
  const code = [
    'const a=require(`./a.js`);',
    'const later=()=>Promise.resolve().then(()=>require(`./b.js`));',
    'Object.defineProperty(exports,`x`,{enumerable:!0,get:function(){return x}}),Object.defineProperty(exports,`y`,{enumerable:!0,get:function(){return z}})',
  ].join('');
  const part = asPart(chunk(code, { imports: ['a.js'], dynamicImports: ['b.js'], exports: ['x', 'y'] }), name => [
    name,
    'c.js',
  ]);
  expect(part).toBe(
    'territoryMapPart("part.js",function(require,exports,module){const a=require("a.js");' +
      'const later=()=>require.later("b.js","c.js");require.give(exports,{x:()=>x,y:()=>z})\n});',
  );
});

test('the build fails when the bundler writes an import or export in another way', () => {
  const late = chunk('Promise.resolve().then(function(){return require(`./b.js`)})', { dynamicImports: ['b.js'] });
  expect(() => asPart(late, alone)).toThrow('part.js: dynamicImports not found in the code: b.js');
  expect(() => asPart(chunk('load(`./a.js`)', { imports: ['a.js'] }), alone)).toThrow(
    'imports not found in the code: a.js',
  );
  expect(() => asPart(chunk('give(exports,`x`)', { exports: ['x'] }), alone)).toThrow(
    'exports not found in the code: x',
  );
  expect(() => asPart(chunk('import("./b.js")'), alone)).toThrow('an import was not rewritten: import(');
});

test('an export that stands alone stays as it is', () => {
  expect(asPart(chunk('exports.x=1;', { exports: ['x'] }), alone)).toContain('exports.x=1;');
});
