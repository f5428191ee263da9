import { dataPackage } from './publish-schema.ts';

interface Field {
  readonly name: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly foreignKeys?: readonly { readonly reference: { readonly resource?: string } }[];
  };
}

/**
 * The Data Package of one theatre: the tables that it has, with the columns that they have, each language by itself.
 * @param title of the theatre
 * @param languages codes, as theatre.json has them
 * @param headers columns of each CSV file, by its path
 */
export function theatrePackage(
  title: string,
  languages: readonly string[],
  headers: ReadonlyMap<string, readonly string[]>,
): object {
  const { resources, ...about } = dataPackage() as unknown as { resources: Resource[] };
  // One with semicolons, as an office program saves it, has other numbers and dates, too: it is not told.
  const own = resources.filter(({ path, schema }) => headers.get(path)?.some(isIn(schema.fields)));
  const names = new Set(own.map(({ name }) => name));
  return {
    ...about,
    title,
    description: `CSV files of a territory map: ${title}`,
    resources: own.map(resource => {
      const { fields, foreignKeys, ...rest } = resource.schema;
      const kept = foreignKeys?.filter(({ reference: { resource } }) => resource === undefined || names.has(resource));
      const columns = headers.get(resource.path) ?? [];
      return {
        ...resource,
        schema: {
          ...rest,
          fieldsMatch: 'exact',
          fields: columns.map(column => fieldOf(column, fields, languages)),
          ...(kept?.length && { foreignKeys: kept }),
        },
      };
    }),
  };
}

const isIn = (fields: readonly Field[]) => (column: string) => fields.some(({ name }) => name === column);

/** Only the English text of a translated column has to be there: other languages fall back to it. */
function fieldOf(column: string, fields: readonly Field[], languages: readonly string[]): object {
  const found = fields.find(({ name }) => name === column);
  if (found) return found;
  const lang = languages.find(code => column.endsWith(`_${code}`));
  const english = lang && fields.find(({ name }) => name === `${column.slice(0, -lang.length)}en`);
  if (!english) return { name: column, type: 'string' };
  const { constraints: { required: _, ...constraints } = {}, ...rest } = english;
  return {
    ...rest,
    name: column,
    ...(Object.values(constraints).some(value => value !== undefined) && { constraints }),
  };
}
