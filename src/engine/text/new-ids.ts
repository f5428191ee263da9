/** The id of a name in its own script: `My War (2020)` -> `my-war-2020`, `Харків` -> `харків`; '' where no letter or digit is. */
export function idInScript(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu);
  return words?.join('-') ?? '';
}

/** An id that nothing else has: the wanted one, else with `-2`, `-3` .. behind it. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted;
  for (let number = 2; isTaken(id); number++) id = `${wanted}-${number}`;
  return id;
}
