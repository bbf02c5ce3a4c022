import type { Path } from '#domain/finding/finding.ts';

/** A text of settings, and where it stands. */
interface SettingText {
  readonly text: string;
  readonly path: Path;
}

/** Every key and every value within `settings`, and where it stands. A setting that is added tomorrow is among them. */
export function textsOf(settings: unknown, path: Path): SettingText[] {
  const texts: SettingText[] = [];
  addTexts(settings, path, texts);
  return texts;
}

function addTexts(settings: unknown, path: Path, texts: SettingText[]): void {
  if (typeof settings === 'string') texts.push({ text: settings, path });
  else if (Array.isArray(settings))
    for (const [index, value] of settings.entries()) addTexts(value, [...path, index], texts);
  else if (typeof settings === 'object' && settings !== null)
    for (const [key, value] of Object.entries(settings)) {
      const own = [...path, key];
      texts.push({ text: key, path: own });
      addTexts(value, own, texts);
    }
}
