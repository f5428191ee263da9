import { theatres } from 'virtual:theatres';
import { scriptedData } from '../classic/scripted-data.ts';
import { dataKeyFromQuery } from '../theatre-query.ts';

/** The first script of embed.html: it asks for the data and decodes them while the map's code is still on the way. */
if (theatres.length > 0) scriptedData.preload(dataKeyFromQuery(location.search));
