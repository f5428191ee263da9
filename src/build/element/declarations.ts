import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Files whose types stand in what the element promises. */
const FILES = [
  'src/draw/view-params.ts',
  'src/elements/map/public-snapshot.ts',
  'src/elements/plot/time-events.ts',
  'src/elements/share/export-image.ts',
  'src/elements/time/player.ts',
  'src/elements/view/events.ts',
  'src/elements/view/later-events.ts',
  'src/engine/model/history.ts',
  'src/engine/model/selection.ts',
  'src/engine/model/texts.ts',
];

/** The declarations of the project's own types, written so that they stand alone. */
export class Declarations {
  readonly #sources: readonly ts.SourceFile[];

  /** @param root folder of the project */
  constructor(root: string) {
    this.#sources = FILES.map(file =>
      ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true),
    );
  }

  /** The declarations of some types and of all types that they name. @throws Error for a name that is not declared */
  withAll(names: readonly string[]): string[] {
    const written = new Map<string, string>();
    const open = [...names];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (written.has(name)) continue;
      const node = this.#find(name);
      if (!node) throw new Error(`no declaration of ${name} in ${FILES.join(', ')}`);
      written.set(name, this.#write(node));
      node.forEachChild(function visit(child): void {
        if (ts.isTypeReferenceNode(child)) {
          const used = child.typeName.getText();
          if (!BUILT_IN.has(used)) open.push(used);
        }
        child.forEachChild(visit);
      });
    }
    return [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  }

  /** Name of the class of an event, as HTMLElementEventMap has it. */
  eventClass(event: string): string {
    // More than one file adds to it.
    const maps = this.#all()
      .filter(ts.isInterfaceDeclaration)
      .filter(({ name }) => name.text === 'HTMLElementEventMap');
    for (const member of maps.flatMap(({ members }) => [...members])) {
      if (ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.name.text === event)
        return member.type?.getText() ?? '';
    }
    throw new Error(`HTMLElementEventMap has no ${event}`);
  }

  /** The fields of an event's class, each as a property of an interface with its comment. */
  fieldsOf(eventClass: string): string[] {
    const node = this.#all().find(one => ts.isClassDeclaration(one) && one.name?.text === eventClass);
    if (!node || !ts.isClassDeclaration(node)) throw new Error(`no class ${eventClass}`);
    return node.members.filter(ts.isPropertyDeclaration).map(field => field.getFullText().trim());
  }

  /** What the comment says before a property of a constant object. */
  commentIn(constant: string, property: string): string {
    const found = this.#constant(constant);
    const object = found && unwrapped(found);
    const own = object && ts.isObjectLiteralExpression(object) ? object.properties : [];
    const node = [...own].find(one => one.name?.getText() === property);
    const [comment] = node ? ts.getJSDocCommentsAndTags(node) : [];
    return comment && typeof comment.comment === 'string' ? comment.comment : '';
  }

  #all(): ts.Node[] {
    const found: ts.Node[] = [];
    for (const source of this.#sources) {
      source.forEachChild(function visit(node): void {
        found.push(node);
        if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) node.forEachChild(visit);
      });
    }
    return found;
  }

  #find(name: string): ts.InterfaceDeclaration | ts.TypeAliasDeclaration | undefined {
    return this.#all().find(
      (node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
        (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.name.text === name,
    );
  }

  /** `(typeof WORDS)[number]` is written as the words, `keyof typeof TABLE` as the keys. */
  #write(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): string {
    const words = (constant: string) => {
      const found = this.#constant(constant);
      const array = found && unwrapped(found);
      if (!array || !ts.isArrayLiteralExpression(array)) throw new Error(`${constant} is no list`);
      return array.elements.map(one => one.getText()).join(' | ');
    };
    const keys = (constant: string) => {
      const found = this.#constant(constant);
      const object = found && unwrapped(found);
      if (!object || !ts.isObjectLiteralExpression(object)) throw new Error(`${constant} is no table`);
      return object.properties.map(one => `'${one.name?.getText()}'`).join(' | ');
    };
    return node
      .getFullText()
      .trim()
      .replace(/\(typeof (\w+)\)\[number\]/g, (_, constant) => words(constant))
      .replace(/\bkeyof typeof (\w+)/g, (_, constant) => keys(constant));
  }

  #constant(name: string): ts.Expression | undefined {
    for (const node of this.#all()) {
      if (!ts.isVariableStatement(node)) continue;
      const [declaration] = node.declarationList.declarations;
      if (declaration.name.getText() === name) return declaration.initializer;
    }
    return undefined;
  }
}

const BUILT_IN = new Set([
  'Readonly',
  'Record',
  'ReadonlySet',
  'ReadonlyMap',
  'Promise',
  'Array',
  'Blob',
  'Error',
  'const',
]);

/** Without `as const` and `satisfies ..`. */
function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? unwrapped(node.expression) : node;
}
