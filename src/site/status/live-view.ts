import { spanAttributes } from '#domain/window/span-attributes.ts';
import type { WindowSpan } from '#domain/window/status.ts';

/** What `<live-status>` and `<live-answer>` need, as their attributes. */
export type LiveView = Readonly<Record<`data-${string}`, string>>;

/** `span` as attributes of an element. */
export function liveAttributes(span: WindowSpan): LiveView {
  return Object.fromEntries(
    Object.entries(spanAttributes(span)).map(([name, value]) => [
      `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );
}
