import type { Content } from '#reading/parse-content.ts';

/** What a build publishes of `content`: a preview everything, production no draft and nothing that is broken. */
export function published(content: Content, isPreview: boolean): Content {
  if (isPreview) return content;
  return { ...content, notices: content.notices.filter(({ signOff }) => signOff), broken: [] };
}
