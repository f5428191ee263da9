import cyrillic400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff?inline';
import cyrillic600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff?inline';
import latin400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff?inline';
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff?inline';
import ext400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff?inline';
import ext600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff?inline';
import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff?inline';
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff?inline';
import type { PdfFonts } from '../../draw/picture/pdf.ts';

/** Letters of a PDF, loaded when one is asked for; inside the code, for a page opened from a disk can fetch nothing. */
export const pdfFonts: PdfFonts = {
  'latin-400': bytes(latin400),
  'latin-600': bytes(latin600),
  'latin-ext-400': bytes(ext400),
  'latin-ext-600': bytes(ext600),
  'cyrillic-400': bytes(cyrillic400),
  'cyrillic-600': bytes(cyrillic600),
  'arabic-400': bytes(arabic400),
  'arabic-600': bytes(arabic600),
};

function bytes(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), letter => letter.charCodeAt(0));
}
