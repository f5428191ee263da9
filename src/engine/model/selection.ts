/** Kinds of thing that can be selected. A `zone` is open ground. */
export const SELECTION_KINDS = ['town', 'post', 'event', 'line', 'agreement', 'zone'] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

/** Something of a theatre that a reader has selected. Attributes, addresses and options write it as `town:saraqib`. */
export interface Selection {
  readonly kind: SelectionKind;
  /** Its id in the theatre; of a `zone` that of the documented place whose ground it is, else a spot (`35.8612,36.8034`). */
  readonly id: string;
}

/** Reads `town:saraqib`; null where the text names nothing that can be selected. Whether a theatre has it is not asked. */
export function parseSelection(text: string): Selection | null {
  const colon = text.indexOf(':');
  const kind = SELECTION_KINDS.find(name => name === text.slice(0, colon));
  const id = text.slice(colon + 1);
  return kind && id ? { kind, id } : null;
}

/** The text of a selection, '' for none. */
export function formatSelection(selection: Selection | null): string {
  return selection ? `${selection.kind}:${selection.id}` : '';
}
