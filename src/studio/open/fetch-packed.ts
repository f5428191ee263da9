import { gunzipSync } from 'fflate';

/**
 * The text of a large file of this site, which stands there packed; while the site is being worked on it does not. A host
 * may have told the browser to unpack it.
 * @throws Error when it is not there
 */
export async function fetchPacked(address: string): Promise<string> {
  const response = await fetch(import.meta.env.DEV ? address : `${address}.gz`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(isPacked ? gunzipSync(bytes) : bytes);
}
