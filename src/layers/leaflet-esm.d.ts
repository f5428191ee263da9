/** The module build: it sets no global, and a bundler can leave out what is not used. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
