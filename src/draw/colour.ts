/** A colour as red, green, blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads #rrggbb; anything else is mid grey, because a wrong colour must not stop a map. */
export function rgbOf(hex: string): Rgb {
  const match = /^#([0-9a-f]{6})$/i.exec(hex);
  if (!match) return [128, 128, 128];
  const value = Number.parseInt(match[1], 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function hexOf([red, green, blue]: Rgb): string {
  return `#${((1 << 24) | (Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue)).toString(16).slice(1)}`;
}

/** `part` (0 to 1) of colour `b` over `a`, as paint of that opacity over an opaque ground would show. */
export function mix(a: string, b: string, part: number): string {
  const [from, to] = [rgbOf(a), rgbOf(b)];
  return hexOf([0, 1, 2].map(i => from[i] + (to[i] - from[i]) * part) as unknown as Rgb);
}

/** Relative luminance, 0 to 1 (WCAG). */
export function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, moved towards `target` just as far as it takes to reach a contrast against a ground. */
export function readableOn(ground: string, colour: string, target: string, ratio: number): string {
  for (let part = 0; part < 1; part += 0.05) {
    const candidate = mix(colour, target, part);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return target;
}
