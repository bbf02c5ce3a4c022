import { writeSearchIndex } from '#site/build/search-index.ts';
import { searchArchive } from './archive.ts';
import { writeStockIndex } from './stock-search.ts';

/** `node build-index.ts 320 FOLDER [stock]`: the index of an archive, in a process of its own to be measured. */
const [size = '', folder = '', kind] = process.argv.slice(2);
await (kind === 'stock' ? writeStockIndex : writeSearchIndex)(searchArchive(Number(size)), folder);
