import { type Field, fieldOf } from '#domain/privacy/surroundings.ts';
import { normalText } from '#domain/prose/normal-text.ts';
import type { TablePlace } from '#documents/attachment-sink.ts';
import { fieldsOf } from '../privacy/prose-text.ts';

/** What the heads of tables say of their cells. A table gives the same heads with each of its cells. */
export class TableFields {
  readonly #fields = new Map<TablePlace['heads'], readonly Field[]>();
  readonly #numbers = new Map<TablePlace['heads'], number>();

  /** The field in which each character of `text` stands, the first of them under `label`. */
  fieldAt(text: string, label: string, { heads, column }: TablePlace): (index: number) => Field {
    let fields = this.#fields.get(heads);
    if (!fields) this.#fields.set(heads, (fields = fieldsOf(Array.from(heads, (head) => head ?? ''))));
    const first = fields[column] ?? fieldOf('');
    const own = label === '' || label === heads[column] ? first : { ...first, label: normalText(label).text };
    if (!text.includes('\t')) return () => own;
    return (index) => {
      const parted = text.slice(0, index).split('\t').length - 1;
      return parted === 0 ? own : (fields[column + parted] ?? fieldOf(''));
    };
  }

  /** A number for the heads of a table, the same for each of its cells. */
  numberOf({ heads, column }: TablePlace): string {
    let number = this.#numbers.get(heads);
    if (number === undefined) this.#numbers.set(heads, (number = this.#numbers.size));
    return `${number} ${column}`;
  }
}
