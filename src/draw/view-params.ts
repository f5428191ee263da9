/**
 * The parameters of a view of the map, once for all: attributes of the element, keys of a page's query, fields of a message
 * between a frame and its article, and options of a picture made on the command line are all this table. Each is a text.
 */

/** The light in which the map is shown; `auto` is the reader's own. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** What stands around the map. */
export const CONTROLS = ['full', 'compact', 'none'] as const;
export type Controls = (typeof CONTROLS)[number];
/** What the panel can show while nothing is selected, in the order of its tabs. */
export const PANELS = ['today', 'words', 'charts', 'tour', 'about'] as const;
/** `closed` leaves the map alone. */
export type PanelName = (typeof PANELS)[number] | 'closed';

/** How time lies on the track of the slider: quiet stretches narrow, or all days alike. */
export const TIMES = ['active', 'even'] as const;
export type Time = (typeof TIMES)[number];

/** Layers of the map that can be switched, in the order of the legend. */
export const LAYERS = [
  'control',
  'front',
  'agreements',
  'lines',
  'posts',
  'towns',
  'events',
  'annotations',
  'base',
  'tiles',
] as const;
export type LayerName = (typeof LAYERS)[number];
/** A layer that a picture can show too: online tiles come from another host. */
export type PaintedLayer = Exclude<LayerName, 'tiles'>;

/** How a text is read: as an ISO date, an id of the theatre, names in a list, or as one of some words. */
export type ParamKind = 'date' | 'id' | 'selection' | 'view' | 'layers' | 'event-kinds' | 'language' | 'word';

/** What is true of a parameter. */
export interface ParamInfo {
  readonly kind: ParamKind;
  /** The words that it may be, the default first. Any other parameter is '' by default. */
  readonly words?: readonly string[];
  /** Its name as an attribute, a key of the query and an option, where that is another. */
  readonly attribute?: string;
  /** The event by which the element tells that its reader has changed it. */
  readonly event?: string;
  /** Whether an article may set it by message, and hears of it. */
  readonly message?: true;
  /** Whether it is an option of a picture made on the command line. */
  readonly picture?: true;
}

export const VIEW_PARAMS = {
  /** As-of ISO date; outside the theatre its nearest day. Default: the theatre's `open`. */
  date: { kind: 'date', event: 'date-change', message: true, picture: true },
  /** Another ISO date to compare with, before or after. Default: none. */
  compare: { kind: 'date', event: 'compare-change', message: true, picture: true },
  /** Id of an actor or side whose word the map shows. Default: none, the record. */
  accordingTo: { kind: 'id', attribute: 'according-to', event: 'according-change', message: true, picture: true },
  /** Short form of `select` for a town: `saraqib`. `select` wins. Default: none. */
  town: { kind: 'id', message: true },
  /** `town:saraqib`, `post:post-9`, `event:..`, `line:m5`, `agreement:..`. Default: none. */
  select: { kind: 'selection', event: 'select-change', message: true, picture: true },
  /** `lat,lng,zoom`, or `w,s,e,n` fitted; degrees. Default: where the day's story is. */
  view: { kind: 'view', event: 'view-change', message: true, picture: true },
  /** Names of layers, separated by spaces or commas; `none` for none. Default: all but `tiles`. */
  layers: { kind: 'layers', event: 'layers-change', message: true, picture: true },
  /** Language code, one of the theatre's. Default: the page's, the reader's, else `en`. */
  lang: { kind: 'language', event: 'language-change', message: true, picture: true },
  /** `light`, `dark` or `auto`. Default: `auto`. */
  theme: { kind: 'word', words: THEMES, event: 'theme-change', message: true, picture: true },
  /** `full`, `compact` or `none`. Default: `full`. */
  controls: { kind: 'word', words: CONTROLS },
  /** What the panel shows while nothing is selected: `today`, `words`, `charts`, `tour` or `about`, or `closed`. Default: what there is room for. */
  panel: { kind: 'word', words: ['', ...PANELS, 'closed'], event: 'panel-change' },
  /** Kinds of event shown (`EVENT_KINDS`: `battle`, `strike` ..), separated by spaces or commas. Default: all. */
  kinds: { kind: 'event-kinds', event: 'kinds-change', picture: true },
  /** On the track of the slider, `active`: quiet stretches are narrow; `even`: all days are alike. Default: `active`. */
  time: { kind: 'word', words: TIMES, event: 'time-change' },
} as const satisfies Readonly<Record<string, ParamInfo>>;

type Table = typeof VIEW_PARAMS;
/** Name of a parameter: the property of the element, and the field of a message. */
export type ViewParam = keyof typeof VIEW_PARAMS;
/** A view as its parameters write it. */
export type ViewParams = { -readonly [Name in ViewParam]: string };

/** Names of the parameters that something is true of. */
type Having<Trait> = { [Name in ViewParam]: Table[Name] extends Trait ? Name : never }[ViewParam];
type AttributeOf<Name> = Name extends ViewParam
  ? Table[Name] extends { readonly attribute: infer Other extends string }
    ? Other
    : Name
  : never;
export type MessageParam = Having<{ readonly message: true }>;
/** Name of an option of a picture. */
export type PictureOption = AttributeOf<Having<{ readonly picture: true }>>;
/** Name of an event by which the element tells of its reader's choices. */
export type ViewParamEvent = Extract<Table[ViewParam], { readonly event: string }>['event'];

/** Every parameter, in the order in which a query writes them. */
export const viewParams = Object.entries(VIEW_PARAMS) as readonly (readonly [ViewParam, ParamInfo])[];

/** What an article may set and hears of. */
export const messageParams = viewParams.filter(([, { message }]) => message).map(([name]) => name as MessageParam);

/** Name of a parameter as an attribute, a key of a query and an option of a picture. */
export function attributeOf(name: ViewParam): string {
  return (VIEW_PARAMS[name] as ParamInfo).attribute ?? name;
}

/** What a parameter is where nothing is asked for. */
export function defaultOf(name: ViewParam): string {
  return (VIEW_PARAMS[name] as ParamInfo).words?.[0] ?? '';
}
