import { SaxesParser } from 'saxes';

/** What a reader of markup is told, by names without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
  /** What is written beside the content: remarks and instructions. */
  remark(text: string): void;
}

/** Handlers that pass over what they do not name. */
export function xmlHandlers(handlers: Partial<XmlHandlers>): XmlHandlers {
  return {
    open: () => undefined,
    text: () => undefined,
    close: () => undefined,
    remark: () => undefined,
    ...handlers,
  };
}

/**
 * Reads XML as it comes. Throws where it is not well formed. Entities that a document type declares are unknown,
 * so that none can grow.
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    handlers.open(localName(name), attributes);
  });
  parser.on('text', (text) => {
    handlers.text(text);
  });
  parser.on('cdata', (text) => {
    handlers.text(text);
  });
  parser.on('closetag', ({ name }) => {
    handlers.close(localName(name));
  });
  parser.on('comment', (text) => {
    handlers.remark(text);
  });
  parser.on('doctype', (text) => {
    handlers.remark(text);
  });
  parser.on('processinginstruction', ({ target, body }) => {
    handlers.remark(`${target} ${body}`);
  });
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '').close();
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** UTF-16 by its mark, else what the declaration says (XML 1.0, appendix F), else UTF-8. */
function encodingOf(chunk: Uint8Array): string {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(chunk.subarray(0, 200));
  return /^<\?xml[^>]*encoding=["'](gb2312|gbk|gb18030)["']/i.exec(declaration)?.[1] ?? 'utf-8';
}
