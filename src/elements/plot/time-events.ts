import type { Time } from '../../draw/view-params.ts';
import { MapEvent } from '../view/events.ts';
import type { Span, SpanKind } from './spans.ts';

/** Events of the slider's later parts, as those of the other elements. */
const TRAVELS = { bubbles: true, composed: true };

/** The reader wants a stretch of time repeated while playing, or no longer. */
export class LoopChangeEvent extends Event {
  /** The kind of stretch, null for none. */
  readonly loop: SpanKind | null;
  constructor(loop: SpanKind | null) {
    super('loop-change', TRAVELS);
    this.loop = loop;
  }
}

/** The reader wants to see a stretch of time by itself on the track of the slider, or everything again. */
export class SpanChooseEvent extends Event {
  readonly span: Span;
  constructor(span: Span) {
    super('span-choose', TRAVELS);
    this.span = span;
  }
}

/** The reader wants time on the track of the slider even, or quiet stretches drawn narrow again. */
export class TimeChangeEvent extends MapEvent {
  /** As the parameter `time` has it. */
  readonly time: Time;
  constructor(time: Time) {
    super('time-change');
    this.time = time;
  }
}

declare global {
  interface HTMLElementEventMap {
    'time-change': TimeChangeEvent;
    'loop-change': LoopChangeEvent;
    'span-choose': SpanChooseEvent;
  }
}
