import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/** Files of the English words, from their folder, and what their keys begin with. */
const PARTS = [
  ['first.ts', ''],
  ['panel.ts', 'panel.'],
  ['marks.ts', 'marks.'],
  ['notices.ts', 'notices.'],
  ['share.ts', 'share.'],
  ['time.ts', 'time.'],
  ['../../pages/words/english.ts', 'page.'],
] as const;

/** No words of a theatre: what a language says of itself, marks of an axis, and what a site says of all its theatres. */
const NOT_WORDS = new Set(['lang', 'dir', 'time.axis', 'page.locale', 'page.theatresAbout']);

/**
 * The keys of all words that the map says, with what a message is given, read off the English source: `name:kind` for each
 * parameter. The kinds are text, number, flag, list (of texts), way, holding and, for a list of things, `items(..)`.
 * @param folder `src/i18n/en`
 */
export async function messageKeys(folder: string): Promise<Record<string, string>> {
  const keys: Record<string, string> = {};
  for (const [file, prefix] of PARTS) {
    const source = ts.createSourceFile(file, await readFile(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements.filter(ts.isVariableStatement)) {
      const object = words(statement.declarationList.declarations[0].initializer);
      if (object) collect(object, prefix, keys);
    }
  }
  return keys;
}

/** The object of words: itself, or what a function of the formats gives. */
function words(node: ts.Expression | undefined): ts.ObjectLiteralExpression | null {
  if (!node) return null;
  if (ts.isObjectLiteralExpression(node)) return node;
  if (ts.isArrowFunction(node) && ts.isParenthesizedExpression(node.body)) return words(node.body.expression);
  return null;
}

function collect(object: ts.ObjectLiteralExpression, prefix: string, keys: Record<string, string>): void {
  for (const property of object.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const name = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText();
    const key = prefix + name;
    if (NOT_WORDS.has(key)) continue;
    const value = property.initializer;
    if (ts.isObjectLiteralExpression(value)) collect(value, `${key}.`, keys);
    else if (ts.isArrowFunction(value)) keys[key] = value.parameters.map(given).join(' ');
    else if (ts.isStringLiteralLike(value)) keys[key] = '';
  }
}

function given(parameter: ts.ParameterDeclaration): string {
  const name = ts.isIdentifier(parameter.name) ? parameter.name.text : 'way';
  return `${name}:${kindOf(parameter.type)}`;
}

function kindOf(type: ts.TypeNode | undefined): string {
  if (!type) throw new Error('a parameter of a message has no type');
  const text = type.getText().replace(/ \| null$/, '');
  const plain = { string: 'text', number: 'number', boolean: 'flag', Way: 'way', Holding: 'holding' }[text];
  if (plain) return plain;
  if (text === 'readonly string[]') return 'list';
  if (ts.isUnionTypeNode(type)) return kindOf(type.types[0]);
  if (ts.isTypeLiteralNode(type)) return `thing(${fields(type)})`;
  const item = ts.isTypeOperatorNode(type) && ts.isArrayTypeNode(type.type) ? type.type.elementType : null;
  const inner = item && ts.isParenthesizedTypeNode(item) ? item.type : item;
  if (inner && ts.isTypeLiteralNode(inner)) return `items(${fields(inner)})`;
  if (inner?.getText() === 'readonly [string, string]') return 'items(0:text,1:text)';
  throw new Error(`a message is given what no words can be made of: ${text}`);
}

function fields(type: ts.TypeLiteralNode): string {
  return type.members
    .filter(ts.isPropertySignature)
    .map(member => `${member.name.getText()}:${kindOf(member.type)}`)
    .join(',');
}

/** The list as a module. */
export function keysModule(keys: Readonly<Record<string, string>>, languages: readonly string[]): string {
  const lines = Object.entries(keys).map(([key, params]) => `  '${key}': '${params}',`);
  return `/**
 * The keys of all words that the map says, with what each message is given. Made from src/i18n/en: \`UPDATE=1 npx vitest run
 * test/build/message-keys.test.ts\` makes it anew.
 */
export const MESSAGE_KEYS: Readonly<Record<string, string>> = {
${lines.join('\n')}
};

/** Languages that the map has words for. */
export const LANGUAGES: readonly string[] = [${languages.map(code => `'${code}'`).join(', ')}];
`;
}
