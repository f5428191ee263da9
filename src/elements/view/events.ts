import { type PanelName, type Theme, type ViewParamEvent, viewParams } from '../../draw/view-params.ts';
import { formatSelection, type Selection } from '../../engine/model/selection.ts';

/**
 * An event of the elements: bubbling, composed, the value as fields of the event, and `detail` with the same fields for what
 * reads only that. Sent for the reader's hand, never when code sets a property.
 */
export abstract class MapEvent extends Event {
  constructor(name: string) {
    super(name, { bubbles: true, composed: true });
  }

  /** The fields of the event, as a CustomEvent carries its value. */
  get detail(): Omit<this, keyof Event | 'detail'> {
    const { isTrusted: _, ...fields } = this;
    return fields as unknown as Omit<this, keyof Event | 'detail'>;
  }
}

/** The date is moving under the reader's hand. */
export class DateInputEvent extends MapEvent {
  /** ISO date. */
  readonly date: string;
  /** False where the move was broken off: the date is what it was before. */
  readonly moving: boolean;
  constructor(date: string, moving = true) {
    super('date-input');
    this.date = date;
    this.moving = moving;
  }
}

/** The reader has settled on a date; while playing, once for each shown day. */
export class DateChangeEvent extends MapEvent {
  /** ISO date. */
  readonly date: string;
  /** Whether it was gone to in one act, not come upon by playing or a day at a time: Back undoes what was chosen. */
  readonly chosen: boolean;
  constructor(date: string, chosen = true) {
    super('date-change');
    this.date = date;
    this.chosen = chosen;
  }
}

/** The reader has selected something, or nothing. */
export class SelectChangeEvent extends MapEvent {
  /** What is selected, by kind and id; null for nothing. */
  readonly selection: Selection | null;
  /** The selection as the `select` attribute writes it, such as `town:saraqib`; '' for none. */
  readonly select: string;
  constructor(selection: Selection | null) {
    super('select-change');
    this.selection = selection;
    this.select = formatSelection(selection);
  }
}

/** The reader has moved the map. */
export class ViewChangeEvent extends MapEvent {
  /** `lat,lng,zoom`. */
  readonly view: string;
  constructor(view: string) {
    super('view-change');
    this.view = view;
  }
}

/** The reader has chosen what the panel shows while nothing is selected. */
export class PanelChangeEvent extends MapEvent {
  /** As the `panel` attribute writes it. */
  readonly panel: PanelName;
  constructor(panel: PanelName) {
    super('panel-change');
    this.panel = panel;
  }
}

/** The reader has chosen a language. */
export class LanguageChangeEvent extends MapEvent {
  /** Language code. */
  readonly lang: string;
  constructor(lang: string) {
    super('language-change');
    this.lang = lang;
  }
}

/** The reader has chosen light or dark. */
export class ThemeChangeEvent extends MapEvent {
  /** `light`, `dark`, or `auto` for the device's. */
  readonly theme: Theme;
  constructor(theme: Theme) {
    super('theme-change');
    this.theme = theme;
  }
}

/** The reader asks to play or to pause. */
export class PlayChangeEvent extends MapEvent {
  /** Whether it is to play. */
  readonly playing: boolean;
  constructor(playing: boolean) {
    super('play-change');
    this.playing = playing;
  }
}

/** The first map is shown; names of small places, texts and tools may still be loading. */
export class MapShownEvent extends MapEvent {
  constructor() {
    super('map-shown');
  }
}

/** The first map is shown and everything is loaded. */
export class MapReadyEvent extends MapEvent {
  constructor() {
    super('map-ready');
  }
}

/** The map cannot be shown. */
export class MapErrorEvent extends MapEvent {
  /** Why not. */
  readonly error: Error;
  constructor(error: Error) {
    super('map-error');
    this.error = error;
  }
}

/** Names of all events after which the map shows something else by its reader's hand. Each has the parameter's new text as the field of its name. */
export const READER_EVENTS = viewParams.flatMap(([, { event }]) => (event ? [event as ViewParamEvent] : []));

/** Whether an event tells of a move on the map or of a small step in time, which Back does not undo. */
export function isMove(event: Event): boolean {
  return event instanceof DateChangeEvent ? !event.chosen : event instanceof ViewChangeEvent;
}

declare global {
  interface HTMLElementEventMap {
    'date-input': DateInputEvent;
    'date-change': DateChangeEvent;
    'select-change': SelectChangeEvent;
    'view-change': ViewChangeEvent;
    'panel-change': PanelChangeEvent;
    'language-change': LanguageChangeEvent;
    'theme-change': ThemeChangeEvent;
    'play-change': PlayChangeEvent;
    'map-ready': MapReadyEvent;
    'map-shown': MapShownEvent;
    'map-error': MapErrorEvent;
  }
}
