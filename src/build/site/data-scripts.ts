import { gzipSync } from 'node:zlib';

/** Texts longer than this are packed, characters. */
const LARGE = 32_768;

/**
 * Every data file as a script that hands over its text, for pages whose origin is opaque; the name ends in `.js` in place
 * of `.json`.
 * @param files name and text of each file of the site's data folder
 */
export function dataScripts(files: ReadonlyMap<string, string>): Map<string, string> {
  const scripts = new Map<string, string>();
  for (const [file, text] of files) {
    const name = file.replace(/\.json$/, '');
    if (name !== file) scripts.set(`${name}.js`, dataScript(name, text));
  }
  return scripts;
}

/**
 * One data file as a script. Texts and names may be long and are packed then; the first map waits for nothing but its
 * theatre, which is not.
 * @param name without its ending
 */
export function dataScript(name: string, text: string): string {
  const packs = name.includes('.') && text.length > LARGE;
  return `(globalThis.territoryMapData??={})[${JSON.stringify(name)}]=${packs ? packed(text) : quoted(text)};\n`;
}

/** In single quotes, for JSON is full of double ones. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
}

function packed(text: string): string {
  return `{gzip:'${gzipSync(text, { level: 9 }).toString('base64')}'}`;
}
