/** The package's own types are not where its `exports` let TypeScript look. */
declare module 'vlq' {
  export function encode(value: number | number[]): string;
  export function decode(text: string): number[];
}
