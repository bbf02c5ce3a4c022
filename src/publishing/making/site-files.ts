import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '#reading/recorder.ts';

/** What is told of each file that is written: its path in the site, its bytes as text, and its SHA-256. */
export type FileReader = (path: string, text: () => string, digest: string) => void;

/** The files of a new site, as they are written: what their bytes tell is told of them then, and none is read again. */
export class SiteFiles {
  readonly #folder: string;
  readonly #read: FileReader;
  readonly #digests = new Map<string, string>();
  readonly #places = new Set<string>();

  /** `read` is told of each file that is written into `folder`. */
  constructor(folder: string, read: FileReader) {
    this.#folder = folder;
    this.#read = read;
  }

  /** The SHA-256 of each file that was written, by its path. */
  get digests(): ReadonlyMap<string, string> {
    return this.#digests;
  }

  /** Writes `content` into the file at `path`, whose folder need not be there. */
  write(path: string, content: string | Uint8Array): void {
    const target = join(this.#folder, path);
    const place = dirname(target);
    if (!this.#places.has(place)) mkdirSync(place, { recursive: true });
    this.#places.add(place);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(target, bytes);
    const digest = sha256(bytes);
    this.#digests.set(path, digest);
    this.#read(path, () => (typeof content === 'string' ? content : Buffer.from(content).toString()), digest);
  }
}
