import type { Plugin } from 'vite';

/**
 * Leaves out the three of the four robust predicates that nobody asks for: a bundler keeps the arrays that they allocate
 * while they load, for it cannot tell that allocating is all they do.
 */
export function plainPredicates(): Plugin {
  return {
    name: 'territory-map:plain-predicates',
    apply: 'build',
    transform: {
      filter: { id: /robust-predicates\/esm\/\w+\.js$/ },
      handler: code => ({ code, map: null, moduleSideEffects: false }),
    },
  };
}
