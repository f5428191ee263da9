import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { attributeOf, VIEW_PARAMS, type ViewParam, viewParams } from '../../draw/view-params.ts';
import type { Declarations } from './declarations.ts';

/** The custom-elements manifest of `<territory-map>`, as the schema of custom-elements.json has it. */
export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly {
    readonly kind: 'javascript-module';
    readonly path: string;
    readonly declarations: readonly ElementDeclaration[];
    readonly exports: readonly object[];
  }[];
}

export interface ElementDeclaration {
  readonly kind: 'class';
  readonly name: string;
  readonly tagName: string;
  readonly customElement: true;
  readonly description: string;
  readonly superclass: { readonly name: 'HTMLElement' };
  readonly attributes: readonly Described[];
  readonly members: readonly Member[];
  readonly events: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly fieldName?: string;
}

interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly privacy?: 'private' | 'protected';
  readonly readonly?: boolean;
  readonly deprecated?: string;
  readonly default?: string;
  readonly return?: { readonly type?: { readonly text: string } };
  readonly parameters?: readonly (Described & { readonly default?: string; readonly optional?: boolean })[];
}

const FILES = ['src/elements/map/territory-map.ts', 'src/elements/view/map-attributes.ts'];
/** What Lit calls, not whoever uses the element. */
const INTERNAL =
  /^(?:connectedCallback|disconnectedCallback|willUpdate|updated|render|createRenderRoot|styles|properties)$/;

/**
 * Reads the element's own code: members, attributes, events, slots, parts and variables with what their comments say, and the
 * parameters of a view from their one table.
 * @param root folder of the project
 */
export async function elementManifest(root: string, declarations: Declarations): Promise<Manifest> {
  const argv = ['analyze', '--litelement', '--quiet', '--globs', ...FILES];
  const { modules } = (await cli({ argv, cwd: root, noWrite: true })) as Manifest;
  const [map, base] = FILES.map(file => {
    const found = modules.find(one => one.path === file)?.declarations.find(one => one.kind === 'class');
    if (!found) throw new Error(`${join(root, file)} has no element`);
    return found;
  });
  const byName = new Map([...(base.members ?? []), ...(map.members ?? [])].map(member => [member.name, member]));
  const members = [...byName.values()].filter(
    ({ name, privacy, static: isStatic }) => !privacy && !isStatic && !name.startsWith('#') && !INTERNAL.test(name),
  );
  const params = viewParams.map(([name]) => param(name, declarations.commentIn('VIEW_PARAMS', name)));
  const own = (base.attributes ?? []).map(({ name, fieldName, description }) => ({
    name,
    description,
    type: { text: 'string' },
    fieldName,
  }));
  const { members: _, attributes: __, events, kind, name, description, slots, cssParts, cssProperties } = map;
  const element: ElementDeclaration = {
    kind,
    name,
    tagName: 'territory-map',
    customElement: true,
    description,
    superclass: { name: 'HTMLElement' },
    attributes: [...own, ...params.map(one => ({ ...one, name: attributeOf(one.name), fieldName: one.name }))],
    members: [...params.map(one => ({ kind: 'field' as const, ...one })), ...members.map(plain)],
    // Also found are events that are only passed on; those of the element are described.
    events: events
      .filter(event => event.description)
      .map(event => ({ ...event, type: { text: declarations.eventClass(event.name) } })),
    slots,
    cssParts,
    cssProperties,
  };
  const path = 'lib/element/element.js';
  return {
    schemaVersion: '1.0.0',
    readme: 'src/elements/README.md',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [element],
        exports: [{ kind: 'js', name, declaration: { name, module: path } }],
      },
      {
        kind: 'javascript-module',
        path: 'lib/element/index.js',
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration: { name, module: path } }],
      },
    ],
  };
}

function param(name: ViewParam, description: string): Described & { readonly name: ViewParam } {
  const info: { readonly kind: string; readonly words?: readonly string[] } = VIEW_PARAMS[name];
  return { name, description, type: { text: info.words?.map(word => `'${word}'`).join(' | ') ?? 'string' } };
}

/** Without what only the analyzer knows. */
function plain(member: Member): Member {
  const { default: value, ...rest } = member;
  const type = member.type ?? (value === 'true' ? { text: 'boolean' } : { text: 'string' });
  return member.kind === 'method' ? rest : { ...rest, type };
}
