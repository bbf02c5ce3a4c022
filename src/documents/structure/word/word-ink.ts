/** A place that may be shaded: a cell, a paragraph or a run. */
interface Ground {
  readonly name: string;
  isShaded: boolean;
}

const shadedPlaces = /^(?:tbl|tr|tc|p|r|txbxContent)$/;

/**
 * Whether the words at hand are white on white, as somebody hides them: the colour of their run (ECMA-376-1, 17.3.2.6),
 * or of its style, over what shades their run, paragraph or cell (17.3.5). What a box or a theme paints behind words is
 * not known, and white words in a box are seen.
 */
export class WordInk {
  readonly #grounds: Ground[] = [];
  #runProperties = 0;
  #isWhite: boolean | undefined = undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (shadedPlaces.test(name)) this.#grounds.push({ name, isShaded: name === 'txbxContent' });
    if (name === 'r') this.#isWhite = undefined;
    if (name === 'rPr') this.#runProperties += 1;
    const ground = this.#grounds.at(-1);
    if (name === 'shd' && ground && isInk(attributes['w:fill'])) ground.isShaded = true;
    if (name === 'highlight' && ground && attributes['w:val'] !== 'none') ground.isShaded = true;
    if (name === 'color' && this.#runProperties > 0) this.#isWhite = isWhite(attributes['w:val']);
  }

  close(name: string): void {
    if (name === 'rPr') this.#runProperties -= 1;
    if (shadedPlaces.test(name)) this.#grounds.pop();
  }

  /** `isWhiteByStyle` holds for a run that names no colour of its own. */
  isWhiteOnWhite(isWhiteByStyle: boolean): boolean {
    return (this.#isWhite ?? isWhiteByStyle) && !this.#grounds.some(({ isShaded }) => isShaded);
  }
}

/** Whether a ground of the colour `fill` is seen on white paper. */
export function isInk(fill: string | undefined): boolean {
  return fill !== undefined && fill !== 'auto' && !isWhite(fill);
}

/** Whether letters of the colour `colour` are not seen on white paper. */
export function isWhite(colour: string | undefined): boolean {
  return colour !== undefined && /^(?:(?:f[d-f]){3}|white)$/i.test(colour);
}
