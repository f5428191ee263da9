/** What of gifenc is used here; the package ships no types. */
declare module 'gifenc' {
  type Palette = readonly (readonly number[])[];

  export function quantize(pixels: Uint8Array, colours: number, options: { format: 'rgb565' }): number[][];
  export function nearestColorIndex(palette: Palette, colour: readonly number[]): number;
  export function GIFEncoder(): {
    writeFrame(
      indexes: Uint8Array,
      width: number,
      height: number,
      options: {
        /** Of the first frame: of all that bring none. */
        palette?: Palette;
        /** ms */
        delay: number;
        transparent?: boolean;
        transparentIndex?: number;
        /** 1: the next frame is drawn over this one. */
        dispose: number;
        /** 0: without end. */
        repeat: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
