import type { Document } from 'yaml';

/** Settings that were read of `source`: what YAML makes of `yaml`, unchanged as yet, or the values that it has. */
type Reading =
  | { readonly yaml: string; readonly document: Document.Parsed }
  | { readonly yaml: string; readonly value: unknown };

const readings = new WeakMap<object, Reading>();

/**
 * Leaves what was read of `source` to its next reader: the record of a file and its
 * meaning are read of the same settings.
 */
export function leaveReading(source: object, reading: Reading): void {
  readings.set(source, reading);
}

/** What the last reader of `source` left, where it had the same settings; nobody else has it then, for it may be changed. */
export function takeReading(source: object, yaml: string): Reading | undefined {
  const reading = readings.get(source);
  readings.delete(source);
  return reading?.yaml === yaml ? reading : undefined;
}
