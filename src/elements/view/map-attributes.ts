import { LitElement, type PropertyDeclaration } from 'lit';
import { property } from 'lit/decorators.js';
import { attributeOf, defaultOf, type ViewParams, viewParams } from '../../draw/view-params.ts';
import { formatDay } from '../../engine/model/day.ts';

/** What each property is where nothing is asked for. */
const DEFAULTS: Readonly<Record<PropertyKey, unknown>> = {
  ...Object.fromEntries(viewParams.map(([name]) => [name, defaultOf(name)])),
  src: '',
  theatreId: '',
  cooperative: true,
};

/** Frameworks have a spelling each for what is not there: null, undefined, false, '' and a removed attribute are the default. */
abstract class DefaultingElement extends LitElement {
  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    const descriptor = LitElement.getPropertyDescriptor(name, key, options);
    const usual = DEFAULTS[name];
    if (!descriptor || usual === undefined) return descriptor;
    return {
      ...descriptor,
      set(this: unknown, value: unknown) {
        descriptor.set?.call(this, present(value, usual));
      },
    };
  }
}

/** A value as a property of this default keeps it: a list as its parts, a Date as the day that it is here. */
function present(value: unknown, usual: unknown): unknown {
  const isAbsent = value === null || value === undefined || value === '';
  if (typeof usual === 'boolean') return isAbsent ? usual : Boolean(value);
  if (isAbsent || value === false) return usual;
  const time = value instanceof Date ? value.getTime() - value.getTimezoneOffset() * 60_000 : Number.NaN;
  return Number.isNaN(time) ? String(value) : formatDay(Math.floor(time / 86_400_000));
}

/** A Lit element that has every parameter of a view as a property. */
const ViewElement = DefaultingElement as unknown as Omit<typeof DefaultingElement, 'prototype'> &
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
