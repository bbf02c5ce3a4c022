import type { Path } from '#domain/finding/finding.ts';

/** Every key and every value within `settings`, and where it stands. A setting that is added tomorrow is among them. */
export function* textsOf(
  settings: unknown,
  path: Path,
): Generator<{ readonly text: string; readonly path: Path }> {
  if (typeof settings === 'string') yield { text: settings, path };
  else if (Array.isArray(settings))
    for (const [index, value] of settings.entries()) yield* textsOf(value, [...path, index]);
  else if (typeof settings === 'object' && settings !== null)
    for (const [key, value] of Object.entries(settings)) {
      yield { text: key, path: [...path, key] };
      yield* textsOf(value, [...path, key]);
    }
}
