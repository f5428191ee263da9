import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';

/** Somebody whose claims the map can show: a side, or one of several actors of it that speak. */
export interface Voice {
  readonly id: string;
  readonly kind: 'side' | 'actor';
  /** Index of the side or actor. */
  readonly index: number;
}

/** Sides that claim something, each followed by its actors where several of them do. */
export function voicesOfTheatre({ sides, actors }: Theatre, texts: TheatreTexts): Voice[] {
  const speakers = [...new Set(texts.claims.map(claim => claim.by))].sort((a, b) => a - b);
  return sides.flatMap((side, index): Voice[] => {
    const own = speakers.filter(actor => actors[actor].side === index);
    if (own.length === 0) return [];
    const apart = own.length > 1 ? own.filter(actor => actors[actor].id !== side.id) : [];
    return [
      { id: side.id, kind: 'side', index },
      ...apart.map((actor): Voice => ({ id: actors[actor].id, kind: 'actor', index: actor })),
    ];
  });
}

/** The day that a comparison begins with: the start of the phase shown, or the theatre's first day. */
export function dayToCompare({ phases, first }: Theatre, day: number): number {
  const starts = phases.map(phase => phase.from).filter(from => from < day && from >= first);
  return Math.max(first, ...starts);
}
