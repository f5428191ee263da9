/** The parts of pdfkit and bidi-js that are used here; pdfkit's own types need those of Node. */
declare module 'pdfkit' {
  interface TextOptions {
    readonly lineBreak?: boolean;
    readonly baseline?: 'alphabetic';
    readonly characterSpacing?: number;
    readonly features?: readonly string[];
    readonly fill?: boolean;
    readonly stroke?: boolean;
  }

  export default class PDFDocument {
    constructor(options: {
      readonly size: readonly [number, number];
      readonly margin: number;
      readonly lang: string;
      readonly displayTitle: boolean;
      readonly info: Readonly<Record<string, string | Date>>;
      readonly font?: Uint8Array;
    });
    on(event: 'data', heard: (bytes: Uint8Array) => void): this;
    on(event: 'end', heard: () => void): this;
    end(): void;
    save(): this;
    restore(): this;
    scale(factor: number): this;
    translate(x: number, y: number): this;
    rotate(degrees: number, options: { readonly origin: readonly [number, number] }): this;
    path(data: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(rule: 'even-odd'): this;
    stroke(): this;
    clip(rule?: 'even-odd'): this;
    lineWidth(width: number): this;
    lineCap(cap: 'butt' | 'round'): this;
    lineJoin(join: 'round'): this;
    dash(lengths: readonly number[]): this;
    undash(): this;
    fillColor(colour: string, opacity?: number): this;
    strokeColor(colour: string, opacity?: number): this;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    widthOfString(text: string, options: TextOptions): number;
  }
}

declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): Levels;
    getReorderSegments(text: string, levels: Levels): [start: number, end: number][];
    getReorderedIndices(text: string, levels: Levels): number[];
    getMirroredCharacter(letter: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
