import { LitElement } from 'lit';

/** What the attributes are where they are not written. */
export const DEFAULTS = {
  ...{ src: '', date: '', compare: '', accordingTo: '', select: '', town: '', view: '', layers: '', lang: '' },
  ...{ theme: 'auto', controls: 'full', panel: '', kinds: '', cooperative: true },
};

/** What a page can ask of a map: attributes and properties of the same meaning. */
export abstract class MapAttributes extends LitElement {
  static override properties = {
    src: {},
    date: {},
    compare: {},
    accordingTo: { attribute: 'according-to' },
    select: {},
    town: {},
    view: {},
    layers: {},
    lang: {},
    theme: {},
    controls: {},
    panel: {},
    kinds: {},
    cooperative: { attribute: false },
  };

  /** Address of a compiled theatre. Default: the site's first. */
  declare src: string;
  /** As-of ISO date; outside the theatre its nearest day. Default: the theatre's `open`. */
  declare date: string;
  /** Another ISO date to compare with. Default: none. */
  declare compare: string;
  /** Id of an actor or side whose word the map shows. Default: none, the record. */
  declare accordingTo: string;
  /** `town:saraqib`, `post:post-9`, `event:..`, `line:m5`, `agreement:..`. Default: none. */
  declare select: string;
  /** Short form of `select` for a town: `saraqib`. `select` wins. */
  declare town: string;
  /** `lat,lng,zoom`, or `w,s,e,n` fitted. Default: the theatre's bounds. */
  declare view: string;
  /** Names of layers, separated by spaces or commas; `none` for none. Default: all but `tiles`. */
  declare layers: string;
  /** Language code. Default: the page's, the reader's, else `en`. */
  declare lang: string;
  /** `light`, `dark` or `auto`. Default: `auto`. */
  declare theme: string;
  /** `full`, `compact` or `none`. Default: `full`. */
  declare controls: string;
  /** What the panel shows while nothing is selected: one of `PANELS`, or `closed`. Default: what there is room for. */
  declare panel: string;
  /** Kinds of event shown, separated by spaces or commas. Default: all. */
  declare kinds: string;
  /** The page's own scrolling goes first: the wheel zooms with Ctrl or Command, two fingers move the map. Default: true. */
  declare cooperative: boolean;

  constructor() {
    super();
    Object.assign(this, DEFAULTS);
  }
}
