import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What Lit and the browser call on an element; it means what it means everywhere. */
const LIFECYCLE = new Set([
  'attributeChangedCallback',
  'connectedCallback',
  'disconnectedCallback',
  'formAssociated',
  'hostConnected',
  'hostDisconnected',
  'render',
  'shadowRootOptions',
  'styles',
]);

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  let source = parsed.get(file);
  if (!source) {
    source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
    parsed.set(file, source);
  }
  return source;
}

test('every export of the engine says what it is, and every member of what it exports', () => {
  expect(exportsOf('src/engine/index.ts').flatMap(({ name, node }) => undocumented(name, node))).toEqual([]);
});

test('every type of the engine that what it exports speaks of is exported too', () => {
  const index = exportsOf('src/engine/index.ts');
  const exported = new Set(index.map(({ name }) => name));
  const own = new Set(
    readdirSync('src/engine', { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .flatMap(file => parse(join('src/engine', file)).statements.flatMap(typeName)),
  );
  expect(own.size).toBeGreaterThan(100);
  const spoken = index.flatMap(({ name, node }) => typesIn(node).map(type => `${name} speaks of ${type}`));
  expect(spoken.filter(one => own.has(lastWord(one)) && !exported.has(lastWord(one)))).toEqual([]);
});

test('every public member of an element says what it is', () => {
  const elements = ['src/elements', 'src/studio']
    .flatMap(room => readdirSync(room, { recursive: true, encoding: 'utf8' }).map(file => join(room, file)))
    // Parsing is dear: no more than the files that can have one.
    .filter(file => file.endsWith('.ts') && /extends \w*(Element|MapAttributes)\b/.test(readFileSync(file, 'utf8')))
    .flatMap(file => parse(file).statements.filter(isElement));
  expect(elements.length).toBeGreaterThan(25);
  expect(elements.flatMap(node => undocumented(node.name?.text ?? '', node))).toEqual([]);
});

test('what has no docstring is found', () => {
  const text = `
    /** A map. */
    export class Shown extends LitElement {
      /** Its date. */ date = '';
      town = '';
      static loader: Loader;
      private hidden = '';
      #own = '';
      render() {}
      override lang = '';
      set theme(text: string) {}
    }
    export interface Bare { readonly id: string }`;
  const source = ts.createSourceFile('made-up.ts', text, ts.ScriptTarget.ESNext, true);
  const found = source.statements.flatMap(node => undocumented((node as ts.ClassDeclaration).name?.text ?? '', node));
  expect(found).toEqual(['Shown.town', 'Shown.loader', 'Shown.theme', 'Bare', 'Bare.id']);
});

/** What a file exports, with the declaration of each, whichever file has it. */
function exportsOf(file: string): { name: string; node: ts.Node }[] {
  return parse(file).statements.flatMap(statement => {
    if (!ts.isExportDeclaration(statement)) return [];
    const from = join(dirname(file), (statement.moduleSpecifier as ts.StringLiteral).text);
    const names = (statement.exportClause as ts.NamedExports).elements;
    return names.map(({ propertyName, name }) => {
      const wanted = (propertyName ?? name).text;
      const node = parse(from).statements.find(one => declares(one, wanted));
      if (!node) throw new Error(`${from} declares no ${wanted}`);
      return { name: name.text, node };
    });
  });
}

function declares(node: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.some(one => one.name.getText() === name);
  const isNamed =
    ts.isClassDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node);
  return isNamed && node.name?.text === name;
}

function typeName(node: ts.Statement): string[] {
  const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
  return isType && node.name ? [node.name.text] : [];
}

/** The types that others see of a declaration: of its public members, or of what a function takes and gives. */
function typesIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isClassElement(one) && (!isPublic(one) || ts.isConstructorDeclaration(one))) return;
    if (ts.isBlock(one)) return;
    if (ts.isTypeReferenceNode(one)) found.push(one.typeName.getText());
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

const lastWord = (text: string) => text.split(' ').at(-1) ?? '';

function isElement(node: ts.Statement): node is ts.ClassDeclaration {
  if (!ts.isClassDeclaration(node)) return false;
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return /^(LitElement|MapAttributes|.*Element)$/.test(base?.expression.getText() ?? '');
}

/** The declaration, and those of its public members, that have no docstring. A getter speaks for its setter. */
function undocumented(name: string, node: ts.Node): string[] {
  const found = isDocumented(node) ? [] : [name];
  const members =
    ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)
      ? [...node.members]
      : ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type)
        ? [...node.type.members]
        : [];
  const documented = new Set(members.filter(isDocumented).map(member => member.name?.getText()));
  const bare = members.filter(isPublic).filter(member => !documented.has(member.name?.getText()));
  return [...found, ...bare.map(member => `${name}.${member.name?.getText()}`)];
}

function isPublic(member: ts.ClassElement | ts.TypeElement): boolean {
  if (!member.name || ts.isPrivateIdentifier(member.name) || LIFECYCLE.has(member.name.getText())) return false;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;
  return (ts.getCombinedModifierFlags(member as ts.Declaration) & hidden) === 0;
}

function isDocumented(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).length > 0;
}
