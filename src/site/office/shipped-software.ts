import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Software of others of which a published site has parts. A test holds it against what scripts import. */
export const shippedPackages = {
  /** What the scripts of pages import. */
  scripts: ['@date-fns/utc', 'date-fns'],
  /** Of what the search is made: its program, and the table of characters. */
  search: ['opencc-js', 'pagefind', 'pinyin-pro'],
} as const;

/** Data of others that the project has in its own form, each with its licence in a file. */
const copiedData = [
  { name: 'cnchar-order', version: '3.2.6', licence: 'MIT', file: 'src/search/strokes/LICENSE' },
] as const;

export interface ShippedSoftware {
  readonly name: string;
  readonly version: string;
  /** As the package has it: `MIT`. */
  readonly licence: string;
  /** The whole text, with who holds the rights, but no one's mailbox: a site publishes none of a private person. */
  readonly text: string;
}

const packageFields = z.object({ version: z.string(), license: z.string() });

/** What a published site has of others, by the packages from which it is taken. */
export function shippedSoftware(): ShippedSoftware[] {
  const copied = copiedData.map(({ file, ...facts }) => ({
    ...facts,
    text: readFileSync(file, 'utf8')
      .replace(/ <\S+@\S+>/g, '')
      .trim(),
  }));
  const packages = Object.values(shippedPackages)
    .flat()
    .map((name) => {
      const folder = join('node_modules', name);
      const fields = packageFields.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
      const texts = licencesIn(folder);
      if (texts.length === 0) throw new Error(`${folder} has no text of its licence`);
      return { name, version: fields.version, licence: fields.license, text: texts.join('\n') };
    });
  return [...copied, ...packages].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const licenceName = /^(?:third_party_)?licen[cs]es?(?:\.(?:md|txt))?$/i;

function licencesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => licenceName.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? licencesIn(path) : [readFileSync(path, 'utf8').trim()];
    });
}
