import { writeSearchIndex } from '#site/build/search-index.ts';
import { searchArchive } from './archive.ts';

/** `node build-index.ts 320 FOLDER`: the index of an archive, in a process of its own to be measured. */
const [size = '', folder = ''] = process.argv.slice(2);
await writeSearchIndex(searchArchive(Number(size)), folder);
