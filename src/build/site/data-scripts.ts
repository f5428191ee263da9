/**
 * Every data file as a script that hands over its text, for pages whose origin is opaque; the name ends in `.js` in place
 * of `.json`.
 * @param files name and text of each file of the site's data folder
 */
export function dataScripts(files: ReadonlyMap<string, string>): Map<string, string> {
  const scripts = new Map<string, string>();
  for (const [file, text] of files) {
    const name = file.replace(/\.json$/, '');
    if (name === file) continue;
    // In single quotes, for JSON is full of double ones.
    const quoted = text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    scripts.set(`${name}.js`, `(globalThis.territoryMapData??={})[${JSON.stringify(name)}]='${quoted}';\n`);
  }
  return scripts;
}
