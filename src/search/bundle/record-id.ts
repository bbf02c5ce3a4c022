import type { Order, SearchRecord } from '../record.ts';

/**
 * The name of the record at `place` in `bundle`: no other of one part has it, and it tells
 * where the record stands in each order.
 */
export function recordId(bundle: string, place: number, { opens, closes }: SearchRecord['order']): string {
  return [`${bundle}.${place}`, opens, closes].filter((part) => part !== undefined).join(' ');
}

/** What the record of the name `id` is put in `order` by; undefined where it is in none. */
export function placeInOrder(id: string, order: Order): string | undefined {
  const [, opens, closes] = id.split(' ');
  return { opens, closes }[order];
}
