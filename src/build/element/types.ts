import type { Declarations } from './declarations.ts';
import type { ElementDeclaration, Manifest } from './manifest.ts';

/** Types of the package's element and of its tag in JSX, by file name: written from the manifest, so that both say the same. */
export function elementTypes(manifest: Manifest, declarations: Declarations): Map<string, string> {
  const [element] = manifest.modules[0].declarations;
  return new Map([
    ['element.d.ts', elementFile(element, declarations)],
    ['index.d.ts', `export { TerritoryMap } from './element.js';\n`],
    ['react.d.ts', jsxFile(element, 'react', reactEvents)],
    ['solid.d.ts', jsxFile(element, 'solid-js', solidEvents)],
    ['vue.d.ts', vueFile()],
    ['svelte.d.ts', svelteFile(element)],
  ]);
}

function elementFile(element: ElementDeclaration, declarations: Declarations): string {
  const { members, events, attributes } = element;
  const texts = [...members.flatMap(textsOf), ...events.flatMap(({ type }) => declarations.fieldsOf(type?.text ?? ''))];
  const used = texts.flatMap(text => [...text.matchAll(/\b[A-Z]\w+\b(?=[^'`]*$|[^\n]*;)/g)].map(([name]) => name));
  const known = [...new Set(used)].filter(name => declared(declarations, name));
  const classes = events.map(
    ({ name, description, type }) => `${comment(description)}export interface ${type?.text} extends Event {
  readonly type: '${name}';
${declarations
  .fieldsOf(type?.text ?? '')
  .map(field => `  ${field}\n`)
  .join('')}  /** The same fields, as a CustomEvent carries its value. */
  readonly detail: ${detailOf(declarations.fieldsOf(type?.text ?? ''))};
}
`,
  );
  return `${declarations.withAll(known).join('\n\n')}

${classes.join('\n')}
export interface TerritoryMapEventMap {
${events.map(({ name, type }) => `  '${name}': ${type?.text};`).join('\n')}
}

/** What can be asked of \`<territory-map>\` as attributes. Absent, null and '' mean the default. */
export interface TerritoryMapAttributes {
${attributes.map(({ name, description, type }) => `${comment(description, '  ')}  ${quoted(name)}?: ${type?.text} | null | undefined;`).join('\n')}
}

${comment(element.description)}export declare class TerritoryMap extends HTMLElement {
${members.map(member => memberText(member)).join('\n')}
  addEventListener<Name extends keyof TerritoryMapEventMap>(
    type: Name,
    listener: (this: TerritoryMap, event: TerritoryMapEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** Registers \`<territory-map>\` and the elements inside it, where their names are free. \`import 'territory-map'\` does so by itself. */
export declare function defineTerritoryMap(): void;

declare global {
  interface HTMLElementTagNameMap {
    'territory-map': TerritoryMap;
  }
}
`;
}

type Member = ElementDeclaration['members'][number];

function textsOf(member: Member): string[] {
  return [member.type?.text ?? '', ...(member.parameters ?? []).map(({ type }) => type?.text ?? '')];
}

function memberText(member: Member): string {
  const { kind, name, description, type, parameters = [], deprecated } = member;
  const note = comment([description, deprecated && `@deprecated ${deprecated}`].filter(Boolean).join('\n'), '  ');
  if (kind === 'method') {
    const given = parameters.map(one => `${one.name}${one.default ? '?' : ''}: ${one.type?.text ?? 'unknown'}`);
    return `${note}  ${name}(${given.join(', ')}): ${member.return?.type?.text ?? 'void'};`;
  }
  if (name === 'theatre')
    return `${note}  get theatre(): ${type?.text};\n  set theatre(id: string | null | undefined);`;
  return `${note}  ${member.readonly ? 'readonly ' : ''}${name}: ${type?.text ?? 'string'};`;
}

function declared(declarations: Declarations, name: string): boolean {
  try {
    return declarations.withAll([name]).length > 0;
  } catch {
    return false;
  }
}

/** `{ readonly date: string }` of the fields of an event. */
function detailOf(fields: readonly string[]): string {
  const bare = fields.map(field => field.replace(/\/\*\*[\s\S]*?\*\/\s*/g, ''));
  return bare.length > 0 ? `{ ${bare.join(' ')} }` : 'Readonly<Record<string, never>>';
}

function jsxFile(
  element: ElementDeclaration,
  library: string,
  eventsOf: (element: ElementDeclaration) => string,
): string {
  const base =
    library === 'react'
      ? 'React.DetailedHTMLProps<React.HTMLAttributes<TerritoryMap>, TerritoryMap>'
      : 'JSX.HTMLAttributes<TerritoryMap>';
  const head =
    library === 'react' ? "import type * as React from 'react';\n" : "import type { JSX } from 'solid-js';\n";
  return `${head}import type { TerritoryMap, TerritoryMapAttributes, TerritoryMapEventMap } from './element.js';

/** \`<territory-map>\` in JSX; \`import type {} from 'territory-map/${library === 'react' ? 'react' : 'solid'}'\` once in a project. */
export type TerritoryMapProps = Omit<${base}, keyof TerritoryMapAttributes> &
  TerritoryMapAttributes & {
${eventsOf(element)}
  };

declare module '${library}' {
  namespace JSX {
    interface IntrinsicElements {
      'territory-map': TerritoryMapProps;
    }
  }
}
`;
}

/** React 19 listens to \`date-change\` by \`ondate-change\`. */
function reactEvents({ events }: ElementDeclaration): string {
  return events.map(({ name }) => `    'on${name}'?: (event: TerritoryMapEventMap['${name}']) => void;`).join('\n');
}

function solidEvents({ events }: ElementDeclaration): string {
  return events.map(({ name }) => `    'on:${name}'?: (event: TerritoryMapEventMap['${name}']) => void;`).join('\n');
}

function vueFile(): string {
  return `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { TerritoryMap, TerritoryMapAttributes, TerritoryMapEventMap } from './element.js';

type Emits = { [Name in keyof TerritoryMapEventMap]: (event: TerritoryMapEventMap[Name]) => void };

/** \`<territory-map>\` in templates; \`import type {} from 'territory-map/vue'\` once in a project. */
export type TerritoryMapComponent = new () => TerritoryMap & {
  /** @deprecated Only the type checker of templates reads it. */
  $props: Omit<HTMLAttributes, keyof TerritoryMapAttributes> & TerritoryMapAttributes & Omit<PublicProps, 'class' | 'style'>;
  /** @deprecated Only the type checker of templates reads it. */
  $emit: EmitFn<Emits>;
};

declare module 'vue' {
  interface GlobalComponents {
    'territory-map': TerritoryMapComponent;
  }
}
`;
}

function svelteFile({ events }: ElementDeclaration): string {
  return `import type { HTMLAttributes } from 'svelte/elements';
import type { TerritoryMap, TerritoryMapAttributes, TerritoryMapEventMap } from './element.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'territory-map': Omit<HTMLAttributes<TerritoryMap>, keyof TerritoryMapAttributes> &
      TerritoryMapAttributes & {
${events.map(({ name }) => `        'on${name}'?: (event: TerritoryMapEventMap['${name}']) => void;`).join('\n')}
      };
  }
}
`;
}

function comment(text: string | undefined, indent = ''): string {
  if (!text) return '';
  const lines = text.split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map(line => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

function quoted(name: string): string {
  return /^[a-z]+$/i.test(name) ? name : `'${name}'`;
}
