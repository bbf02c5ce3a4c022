import { type Document, isMap, isScalar, type Node, parseDocument, visit, YAMLParseError } from 'yaml';
import { plainSettings } from './plain-settings.ts';

/** How many nodes may stand around one: no settings come near. */
const deepest = 100;
/** How many characters settings may have: so many are a text, or no settings at all. */
export const longestSettings = 50_000;

/**
 * What YAML makes of `yaml`: every scalar is text. Keys that are no text, and keys that their map has already, are
 * errors. Settings that are too long, or nested too deep, have that error alone: nothing else of them can be relied on.
 */
export function settingsDocument(yaml: string): Document.Parsed {
  const document = yaml.length > longestSettings ? unread(0) : parsed(yaml);
  let tooDeep: number | undefined;
  visit(document, {
    Collection(_, node, around) {
      if (around.length > deepest) {
        tooDeep = startOf(node);
        return visit.BREAK;
      }
      const keys = new Set<unknown>();
      for (const { key } of isMap(node) ? node.items : []) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) document.errors.push(errorAt('DUPLICATE_KEY', startOf(key)));
        keys.add(key.value);
      }
      return undefined;
    },
  });
  return tooDeep === undefined ? document : unread(tooDeep);
}

/** Where `node`, which was read of a text, begins in it. */
export function startOf({ range }: Node): number {
  if (!range) throw new RangeError('a node that was read of no text');
  return range[0];
}

/** The reader's own look for repeated keys compares each with all before it. */
const readOptions = { schema: 'failsafe', prettyErrors: false, stringKeys: true, uniqueKeys: false } as const;

function parsed(yaml: string): Document.Parsed {
  const plain = plainSettings(yaml);
  return plain ? holding(plain) : parsedByAll(yaml);
}

/** The document that has the settings `map`, which were read of a whole text. */
function holding(map: NonNullable<ReturnType<typeof plainSettings>>): Document.Parsed {
  const document = parseDocument('', readOptions);
  const { range } = map;
  document.contents = map as typeof document.contents;
  document.range = range ?? document.range;
  return document;
}

/** What YAML makes of `yaml` by all of its rules. */
export function parsedByAll(yaml: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  // The reader's errors are values: to note of each where in the program it began takes longer than all else.
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(yaml, readOptions);
  } catch (error) {
    // It descends with what is nested.
    if (error instanceof RangeError) return unread(0);
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Nothing but the error that settings cannot be read from `at` on. */
function unread(at: number): Document.Parsed {
  const document = parseDocument('', readOptions);
  document.errors = [errorAt('RESOURCE_EXHAUSTION', at)];
  return document;
}

function errorAt(code: 'RESOURCE_EXHAUSTION' | 'DUPLICATE_KEY', at: number): YAMLParseError {
  return new YAMLParseError([at, at + 1], code, '');
}
