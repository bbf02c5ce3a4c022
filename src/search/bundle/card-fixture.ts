import type { ShownEntry } from './bundle-piece.ts';

/** The card of a made-up notice or nominee whose window is the one `day`, with nothing else to say. */
export function cardOn(
  day: string,
  own: Pick<ShownEntry['card'], 'url' | 'kind' | 'title'>,
): ShownEntry['card'] {
  return {
    ...own,
    unit: '',
    post: '',
    award: '',
    issuers: '',
    notice: '',
    number: '',
    place: 0,
    window: '',
    opensAt: day,
    span: { opensAt: day, closesAt: day },
  };
}
