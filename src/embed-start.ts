/** What embed.js waits for: a part of its own, by which the bundler keeps the map in one with that of index.html. */
export { registerFetched } from './register-fetched.ts';
