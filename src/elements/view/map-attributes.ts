import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { attributeOf, defaultOf, type ViewParams, viewParams } from '../../draw/view-params.ts';

/** A Lit element that has every parameter of a view as a property. */
const ViewElement = LitElement as unknown as Omit<typeof LitElement, 'prototype'> &
  (abstract new () => LitElement & ViewParams);

/** What a page can ask of a map: attributes and properties of the same meaning. */
export abstract class MapAttributes extends ViewElement {
  static override properties = Object.fromEntries(viewParams.map(([name]) => [name, { attribute: attributeOf(name) }]));

  /** Address of a compiled theatre. Default: the site's first. */
  @property() src = '';
  /** Id of a theatre of the site, with a record (`idlib@2026-11-23-dccb061e`) or without. `src` wins. Default: the site's first. */
  @property({ attribute: 'theatre' }) theatreId = '';
  /** The page's own scrolling goes first: the wheel zooms with Ctrl or Command, two fingers move the map. Default: true. */
  @property({ attribute: false }) cooperative = true;

  constructor() {
    super();
    for (const [name] of viewParams) this[name] = defaultOf(name);
  }
}
