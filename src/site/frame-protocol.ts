import {
  defaultOf,
  type MessageParam,
  messageParams,
  type ViewParam,
  type ViewParams,
  viewParams,
} from '../draw/view-params.ts';
import { isCanonical } from '../elements/view/is-canonical.ts';
import { ID } from '../engine/text/ids.ts';

/** What a framed map and the article around it say to each other. */

/** Longer texts are not for a map. */
const LONGEST = 300;

/**
 * What a `territory-map:set` message asks for, or null for any other message. Fields are taken one by one: one that is
 * not a text is left out. No field holds an address.
 * @param known whether the theatre has what a parameter names by its id
 * @param unread is told of a text that is not written as parameters are: it changes nothing unless it is understood
 */
export function readSet(
  message: unknown,
  known: (name: ViewParam, text: string) => boolean = () => true,
  unread: (name: ViewParam, text: string) => void = () => {},
): Partial<ViewParams> | null {
  if (typeof message !== 'object' || message === null) return null;
  const fields = message as Readonly<Record<string, unknown>>;
  if (fields.type !== 'territory-map:set') return null;
  const asked: Partial<ViewParams> = {};
  for (const [name, info] of viewParams) {
    const text = info.message && Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof text !== 'string' || text.length > LONGEST) continue;
    if (text === '') asked[name] = defaultOf(name);
    else if (isCanonical(info, text) && (info.kind !== 'id' || ID.test(text)) && known(name, text)) asked[name] = text;
    else unread(name, text);
  }
  // `select` wins over its short form: whichever is set ends the other.
  if (asked.select === undefined && asked.town !== undefined) asked.select = '';
  else if (asked.town === undefined && asked.select !== undefined) asked.town = '';
  return asked;
}

/** What the reader sees, for the article. */
export function changeMessage(
  view: Readonly<ViewParams>,
): { readonly type: 'territory-map:change' } & Readonly<Pick<ViewParams, MessageParam>> {
  const fields = messageParams.map(name => [name, view[name]]);
  return { type: 'territory-map:change', ...(Object.fromEntries(fields) as Pick<ViewParams, MessageParam>) };
}

/** Names under which a parent page knows the frame; null where it gave none. */
export interface FrameNames {
  /** `id` of the query, else the frame's own name: Datawrapper's. Its listener of today goes by the window that speaks. */
  readonly id: string;
  /** `childId` of the query, which pym's parent adds. */
  readonly childId: string | null;
}

/** The wish for a height in px, as each of the known parents understands it. */
export function heightMessages(height: number, { id, childId }: FrameNames): unknown[] {
  const messages: unknown[] = [
    { type: 'territory-map:height', height },
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [id]: height } },
  ];
  if (childId !== null) messages.push(['pym', childId, 'height', height].join('xPYMx'));
  return messages;
}

/** A frame higher than this, px, is more than a phone shows. */
const HIGHEST_PX = 760;

/**
 * The height that a map of a width wants, px. It depends on nothing that the parent sets in answer, so that the two never
 * chase each other.
 * @param open height at which a panel that is open leaves the map most of it; 0 where none is
 */
export function heightFor(width: number, controls: string, open = 0): number {
  return Math.max(heightOfMap(width, controls), Math.min(open, HIGHEST_PX));
}

function heightOfMap(width: number, controls: string): number {
  switch (controls) {
    case 'none':
      return Math.round(between(320, width * 0.62 + 90, 640));
    case 'compact':
      return Math.round(between(400, width * 0.68, 600));
    default:
      // A narrow one stands upright, for the panel is a sheet over the map there.
      return width < 700 ? 640 : Math.round(between(560, width * 0.62, 800));
  }
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
