import { registerFetched } from './register-fetched.ts';

/** The file that other sites load: an ES module that registers the elements and fetches their data. */
registerFetched();
