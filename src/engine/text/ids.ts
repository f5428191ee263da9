/** What an id may be: letters and digits of any script, then also `.`, `_` and `-`. */
export const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/**
 * The id of a name in Latin letters, digits and hyphens; '' where the name has none. Compiled theatres leave out the id of a
 * place that is called so: what this gives for a name is part of their format.
 */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʿʾ]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
