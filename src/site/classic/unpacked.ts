import { gunzipSync, strFromU8 } from 'fflate';

/**
 * Text that a data script carries packed. Not with the browser's own `DecompressionStream`, which those of before 2023 lack.
 * @param gzip in base64
 */
export function unpacked(gzip: string): string {
  return strFromU8(gunzipSync(Uint8Array.from(atob(gzip), letter => letter.charCodeAt(0))));
}
