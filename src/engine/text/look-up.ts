/** What a table has under a text from data; nothing under `constructor` and others that every object inherits. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, text: string): Value | undefined {
  return Object.hasOwn(table, text) ? table[text] : undefined;
}
