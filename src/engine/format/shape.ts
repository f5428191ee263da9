/**
 * What a value of a compiled file has to be: null where it is, else the path to the first thing in it that is not, such as
 * `[0].colour`, '' for the value itself.
 */
export type Shape = (value: unknown) => string | null;

const shape =
  (sound: (value: unknown) => boolean): Shape =>
  value =>
    sound(value) ? null : '';

export const text = shape(value => typeof value === 'string');
export const flag = shape(value => typeof value === 'boolean');

export function matching(pattern: RegExp): Shape {
  return shape(value => typeof value === 'string' && pattern.test(value));
}

/** A number from `least` to `most`. */
export function real(least: number, most: number): Shape {
  return shape(value => typeof value === 'number' && value >= least && value <= most);
}

export function whole(least: number, most: number): Shape {
  return shape(value => Number.isInteger(value) && (value as number) >= least && (value as number) <= most);
}

export function oneOf(...values: readonly unknown[]): Shape {
  return shape(value => values.includes(value));
}

/** Either, as the path of the second tells where neither is. */
export function either(one: Shape, other: Shape): Shape {
  return value => (one(value) === null ? null : other(value));
}

export const orNull = (other: Shape) => either(oneOf(null), other);
export const optional = (other: Shape) => either(oneOf(undefined), other);

export function list(item: Shape): Shape {
  return value => {
    if (!Array.isArray(value)) return '';
    for (let i = 0; i < value.length; i++) {
      const wrong = item(value[i]);
      if (wrong !== null) return `[${i}]${wrong}`;
    }
    return null;
  };
}

/** A list with as many items as there are shapes. */
export function tuple(...items: readonly Shape[]): Shape {
  return value => (Array.isArray(value) && value.length === items.length ? fields(value, items) : '');
}

/** An object with these keys; others are not read. */
export function object(items: Readonly<Record<string, Shape>>): Shape {
  return value => (isObject(value) ? fields(value, items) : '');
}

/** An object whose every value is of one shape. */
export function dictionary(item: Shape): Shape {
  return value => {
    if (!isObject(value)) return '';
    for (const key of Object.keys(value)) {
      const wrong = item(value[key]);
      if (wrong !== null) return `.${key}${wrong}`;
    }
    return null;
  };
}

function fields(value: object, items: object): string | null {
  for (const [key, item] of Object.entries(items)) {
    const wrong = (item as Shape)((value as Record<string, unknown>)[key]);
    if (wrong !== null) return `.${key}${wrong}`;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws Error that names the first thing of a file that is not what it has to be */
export function assertShape(value: unknown, expected: Shape): void {
  const wrong = expected(value);
  if (wrong !== null) throw new Error(`${wrong.slice(1)} is not what it has to be`);
}
