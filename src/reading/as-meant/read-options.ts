/** How YAML is read: every scalar is text. */
export const readOptions = { schema: 'failsafe', prettyErrors: false } as const;
