import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchemas } from './publish-schema.ts';

/** Writes the schemas that other programs read to public/schema, whence they go into every built site. */
const FOLDER = join(import.meta.dirname, '../../../public/schema');

mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of publishedSchemas()) writeFileSync(join(FOLDER, name), text);
