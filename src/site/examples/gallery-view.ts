import { readFileSync } from 'node:fs';
import { type Notice, titleOf } from '#domain/notice.ts';
import { readFixture } from '#reading/fixture.ts';
import { isUsable } from '#reading/read-content.ts';
import { coloursOf, tokenThemes } from '../styles/token-values.ts';
import { exampleContent, examples } from './examples.ts';

/** What the gallery of `npm run dev` shows. */
export interface GalleryView {
  readonly colours: readonly string[];
  readonly sizes: readonly string[];
  readonly examples: readonly { readonly href: string; readonly title: string; readonly shows: string }[];
}

export function galleryView(): GalleryView {
  const { light } = tokenThemes(readFileSync('src/site/styles/tokens.css', 'utf8'));
  return {
    colours: Object.keys(coloursOf(light)),
    sizes: ['--tiny', '--small', '--lead', '--large', '--title'],
    examples: examples.map(({ slug, shows }) => ({
      href: `/_examples/${slug}/`,
      title: titleOf(exampleNotice(slug)),
      shows,
    })),
  };
}

/** The notice of the example `slug`. Throws where there is none. */
export function exampleNotice(slug: string): Notice {
  const content = readFixture(exampleContent());
  const notice = isUsable(content) ? content.notices.find((candidate) => candidate.slug === slug) : undefined;
  if (!notice) throw new Error(`There is no example ${slug}`);
  return notice;
}
