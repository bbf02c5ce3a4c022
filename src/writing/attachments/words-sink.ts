import type { Seek } from '#documents/attachment-sink.ts';
import type { AttachmentWords } from '../correct/attachment-words.ts';
import { redactorOf } from '../correct/redaction.ts';

const mostPlaces = 5;

/** Seeks words in what an attachment says. */
export const seek: Seek<readonly string[], AttachmentWords> = (words) => {
  const redactor = redactorOf(words);
  const where = new Set<string>();
  const unread = new Set<string>();
  return {
    sink: {
      text(text, place) {
        if (where.size < mostPlaces && redactor.isIn(text)) where.add(place);
      },
      unread: (reason) => void unread.add(reason),
      picture: () => void unread.add('有图片，图片里的字读不出来'),
      location: () => undefined,
      concealed: () => undefined,
    },
    reading: () => ({ where: [...where], unread: [...unread] }),
  };
};
