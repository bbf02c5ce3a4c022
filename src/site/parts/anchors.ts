/** Anchors of a page's own parts: no author's anchor begins with an underscore. */
export const answerId = '_answer';
export const textId = '_text';
