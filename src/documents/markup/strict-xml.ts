import { SaxesParser } from 'saxes';
import { localName, type XmlHandlers } from './xml-handlers.ts';

/** Deeper than any markup that a person made. */
export const deepest = 1_000;

/** Reads XML piece by piece. Throws where it is not well formed, or too deep. */
export class StrictXml {
  readonly #parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  readonly #handlers: XmlHandlers;
  #depth = 0;
  #isTold = true;

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
    this.#listen();
  }

  /** Goes over `text`, of which the handlers were told before. */
  passOver(text: string): void {
    this.#isTold = false;
    this.#parser.write(text);
    this.#isTold = true;
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
  }

  #listen(): void {
    const parser = this.#parser;
    const tell = (text: string): void => {
      if (this.#isTold) this.#handlers.text(text);
    };
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#depth += 1;
      if (this.#depth > deepest) throw new Error('Too deep');
      if (this.#isTold) this.#handlers.open(localName(name), attributes);
    });
    parser.on('text', tell);
    parser.on('cdata', tell);
    parser.on('closetag', ({ name }) => {
      this.#depth -= 1;
      if (this.#isTold) this.#handlers.close(localName(name));
    });
    parser.on('comment', (text) => this.#handlers.remark(text));
    parser.on('doctype', (text) => this.#handlers.remark(text));
    parser.on('processinginstruction', ({ target, body }) => this.#handlers.remark(`${target} ${body}`));
  }
}
