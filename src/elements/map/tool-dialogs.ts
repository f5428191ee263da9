import { html, nothing, type TemplateResult } from 'lit';
import { type DayView, snapshotOf } from '../../engine/query/day-view.ts';
import type { Words } from '../../i18n/en/first.ts';
import type { Names } from '../../i18n/names.ts';
import { icon } from '../look/icons.ts';
import type { MapAttributes } from '../view/map-attributes.ts';
import type { Misread } from '../view/misread.ts';
import type { Site } from '../view/site.ts';
import type { View } from '../view/view.ts';
import type { Layout } from './layout.ts';
import { attendPanel } from './skip-links.ts';

/** What a tool works with: the map that it serves, and what the map shows. */
export interface MapState {
  readonly map: MapAttributes;
  readonly names: Names;
  readonly view: View;
  readonly dayView: DayView;
  readonly layout: Layout;
  readonly site: Site | null;
  /** What was asked for and not understood, by parameter. */
  readonly misread: ReadonlyMap<string, Misread>;
  /** What of the ground the map shows, as `w,s,e,n`; '' while it shows nothing. */
  area(): string;
}

/** A dialog that opens from the head of the map. Its element comes with what the first map does without. */
interface Tool {
  readonly icon: Parameters<typeof icon>[0];
  /** Key that opens it from anywhere in the map, '' for none. */
  readonly key: string;
  name(words: Words): string;
  /** The dialog, open. It sends `tool-change` when its reader is done. */
  dialog(shown: MapState): TemplateResult;
}

const TOOLS: Readonly<Record<string, Tool>> = {
  search: {
    icon: 'search',
    key: '/',
    name: words => words.search,
    dialog: ({ map, names, dayView }) => html`
      <territory-search
        .snapshot=${snapshotOf(dayView)}
        .texts=${names.texts}
        .words=${names.words}
        .done=${() => void attendPanel(map)}
      ></territory-search>
    `,
  },
  share: {
    icon: 'share',
    key: '',
    name: words => words.share,
    dialog: shown => html`<territory-share .shown=${shown}></territory-share>`,
  },
};

/** The buttons of the tools. */
export function toolButtons(words: Words, open: (tool: string) => void): TemplateResult {
  return html`${Object.entries(TOOLS).map(([tool, { name, icon: sign, key }]) => {
    const label = name(words);
    return html`
      <button
        type="button"
        class="tool"
        aria-haspopup="dialog"
        aria-keyshortcuts=${key || nothing}
        title=${key ? `${label} (${key})` : label}
        @click=${() => open(tool)}
      >
        ${icon(sign)}<span>${label}</span>
      </button>
    `;
  })}`;
}

/** The dialog of the tool that is open. */
export function openTool(tool: string, shown: MapState): TemplateResult | typeof nothing {
  return TOOLS[tool]?.dialog(shown) ?? nothing;
}

/** The tool that a key opens within a map, '' for none: what is typed into a field is text. What stands around the map does not count. */
export function toolOfKey(event: KeyboardEvent, map: HTMLElement): string {
  const path = event.composedPath();
  const typing = path.slice(0, path.indexOf(map)).some(one => one instanceof HTMLElement && one.matches(FIELDS));
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return '';
  return Object.keys(TOOLS).find(tool => TOOLS[tool].key === event.key) ?? '';
}

const FIELDS = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, dialog';
