import { vi } from 'vitest';

/** ms; the default of one second is too short where other programs share the machine. */
const LONGEST_MS = 30_000;

// Vitest has a setting for the patience of `expect.poll`, but none for that of `vi.waitFor`.
const { waitFor } = vi;
vi.waitFor = (callback, options = {}) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: LONGEST_MS, ...options });
