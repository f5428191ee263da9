import { decodeText } from '../../import/formats/text.ts';
import { ImportError } from '../../import/model.ts';

/** Files that are read as text; any other is kept as it is. */
const TEXTS = /\.(csv|tsv|txt|json|geojson|kml|md)$/i;

/**
 * A file of a theatre's folder as it was opened. A text keeps its byte order mark and its line ends; what was not touched
 * is saved as the very bytes that were opened.
 */
export interface FactsFile {
  readonly bytes: Uint8Array;
  /** Null where the file is no text. */
  readonly text: string | null;
}

export function factsFile(path: string, bytes: Uint8Array): FactsFile {
  return { bytes, text: TEXTS.test(path) ? textOf(bytes) : null };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // In another encoding: it becomes UTF-8 once it is edited.
  }
  try {
    return decodeText(bytes).text;
  } catch (cause) {
    if (cause instanceof ImportError) return null;
    throw cause;
  }
}
