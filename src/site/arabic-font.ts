import { arabic } from './arabic-font-data.ts';

/** A name of its own, so that a page around the map keeps its fonts. The styles of the map ask for it first. */
const FAMILY = 'Territory Arabic';
/** Latin, digits and signs stay the platform's. */
const RANGE = 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF';

let loading: Promise<void> | undefined;

/**
 * Loads the Arabic letters that the map brings, once; the other languages have good ones on every platform. The faces are
 * made from bytes: a strict policy allows that, and a sandboxed frame too.
 */
export async function loadArabicFont(): Promise<void> {
  loading ??= loadArabic();
  // One that failed is loaded anew when Arabic is asked for again.
  await loading.catch(cause => {
    loading = undefined;
    throw cause;
  });
}

async function loadArabic(): Promise<void> {
  const faces = Object.entries(arabic).map(([weight, address]) => {
    const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), letter => letter.charCodeAt(0));
    return new FontFace(FAMILY, bytes, { weight, unicodeRange: RANGE });
  });
  // Added before they are read: the document then says when they can be drawn with.
  for (const face of faces) document.fonts.add(face);
  await Promise.all(faces.map(face => face.load()));
}
