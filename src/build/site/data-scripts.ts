import { gzipSync } from 'node:zlib';

/** Texts longer than this are packed, characters. */
const LARGE = 32_768;

/**
 * Every data file as a script that hands over its text, for pages whose origin is opaque; the name ends in `.js` in place
 * of `.json`. Long texts of the newest record stand in the script that stays with the record, and its own names that one.
 * @param files name and text of each file of the site's data folder
 */
export function dataScripts(files: ReadonlyMap<string, string>): Map<string, string> {
  const names = [...files].flatMap(([file, text]) =>
    file.endsWith('.json') ? [[file.slice(0, -5), text] as const] : [],
  );
  const pinned = new Map(names.filter(([name]) => name.includes('@')).map(([name, text]) => [text, name]));
  return new Map(
    names.map(([name, text]) => {
      const kept = name.includes('@') || !isLong(name, text) ? undefined : pinned.get(text);
      return [`${name}.js`, kept ? script(name, JSON.stringify({ see: kept })) : dataScript(name, text)];
    }),
  );
}

/**
 * One data file as a script. Texts and names may be long and are packed then; the first map waits for nothing but its
 * theatre, which is not.
 * @param name without its ending
 */
export function dataScript(name: string, text: string): string {
  return script(name, isLong(name, text) ? packed(text) : quoted(text));
}

function script(name: string, value: string): string {
  return `(globalThis.territoryMapData??={})[${JSON.stringify(name)}]=${value};\n`;
}

function isLong(name: string, text: string): boolean {
  return name.includes('.') && text.length > LARGE;
}

/** In single quotes, for JSON is full of double ones. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
}

function packed(text: string): string {
  return `{gzip:'${gzipSync(text, { level: 9 }).toString('base64')}'}`;
}
