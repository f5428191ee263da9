import type { LayerName } from '../../draw/view-params.ts';
import type { EventKind } from '../../engine/model/texts.ts';
import type { Speed } from '../time/player.ts';
import { MapEvent } from './events.ts';
import { formatKinds, formatLayers } from './view.ts';

/** Events that only elements send which come after the first map. */

/** The reader has switched layers. */
export class LayersChangeEvent extends MapEvent {
  /** All layers that are shown now. */
  readonly shown: ReadonlySet<LayerName>;
  /** As the `layers` attribute writes them; '' for the default. */
  readonly layers: string;
  constructor(shown: ReadonlySet<LayerName>) {
    super('layers-change');
    this.shown = shown;
    this.layers = formatLayers(shown);
  }
}

/** The reader has chosen which kinds of event are shown. */
export class KindsChangeEvent extends MapEvent {
  /** null for all. */
  readonly shown: ReadonlySet<EventKind> | null;
  /** As the `kinds` attribute writes them; '' for all. */
  readonly kinds: string;
  constructor(shown: ReadonlySet<EventKind> | null) {
    super('kinds-change');
    this.shown = shown;
    this.kinds = formatKinds(shown);
  }
}

/** The reader compares with another date, or no longer with any. */
export class CompareChangeEvent extends MapEvent {
  /** ISO date, '' for none. */
  readonly compare: string;
  constructor(compare: string) {
    super('compare-change');
    this.compare = compare;
  }
}

/** The reader wants to see the map as an actor or side claims it, or the record. */
export class AccordingChangeEvent extends MapEvent {
  /** Id of the actor or side, '' for the record. */
  readonly accordingTo: string;
  constructor(accordingTo: string) {
    super('according-change');
    this.accordingTo = accordingTo;
  }
}

/** The reader has chosen a speed. */
export class SpeedChangeEvent extends MapEvent {
  /** How fast to play. */
  readonly speed: Speed;
  constructor(speed: Speed) {
    super('speed-change');
    this.speed = speed;
  }
}

/** The reader opens a tool of the map's head, or is done with the one that is open. */
export class ToolChangeEvent extends MapEvent {
  /** Name of the tool, '' for none. */
  readonly tool: string;
  constructor(tool: string) {
    super('tool-change');
    this.tool = tool;
  }
}

declare global {
  interface HTMLElementEventMap {
    'layers-change': LayersChangeEvent;
    'kinds-change': KindsChangeEvent;
    'compare-change': CompareChangeEvent;
    'according-change': AccordingChangeEvent;
    'speed-change': SpeedChangeEvent;
    'tool-change': ToolChangeEvent;
  }
}
