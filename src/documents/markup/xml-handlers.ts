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

/** `p` for `w:p`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
