/**
 * As the built-in one, which pages with an old framework have replaced: builds for readers use this in its place
 * (src/build/source-patches.ts).
 * @param items an iterable, or what has a length
 */
export function arrayFrom<Item, Made = Item>(
  items: Iterable<Item> | ArrayLike<Item>,
  make?: (item: Item, index: number) => Made,
): Made[] {
  const list: unknown[] = [];
  if (Symbol.iterator in Object(items)) for (const item of items as Iterable<Item>) list.push(item);
  else for (let i = 0; i < (items as ArrayLike<Item>).length; i++) list.push((items as ArrayLike<Item>)[i]);
  return (make ? list.map((item, index) => make(item as Item, index)) : list) as Made[];
}
