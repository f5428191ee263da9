import { registerFetched } from '../register-fetched.ts';

/**
 * The file that other sites load: an ES module that registers the elements and fetches their data. It does so before any
 * later script of the page runs, so that these find maps, not tags without meaning.
 */
registerFetched();
