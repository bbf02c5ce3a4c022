/** Anchors of a page's own parts: no author's anchor begins with an underscore. */
export const answerId = '_answer';
export const sayId = '_say';
export const namesId = '_names';
export const howId = '_how';
export const howHeadingId = '_how-heading';
export const letterId = '_letter';
export const textId = '_text';
