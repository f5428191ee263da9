import regular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?inline';
import semibold from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?inline';

/** Arabic letters of IBM Plex by weight, as `data:` addresses: in a sandboxed frame no font file can be fetched. */
export const arabic: Readonly<Record<string, string>> = { 400: regular, 600: semibold };
