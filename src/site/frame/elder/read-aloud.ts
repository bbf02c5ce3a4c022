import { spokenBlocks } from './spoken-blocks.ts';
import { spokenPieces, spokenText } from './spoken-text.ts';

interface Piece {
  readonly block: Element;
  readonly text: string;
  /** How far into its block it begins, from 0 to 1. */
  readonly at: number;
}

const noVoice = '这台设备没有本地的中文语音，不能朗读。请在设备的设置里添加中文语音，再按“朗读本页”。';

/**
 * Reads the page aloud, piece by piece, by a voice of this device only: what is read goes nowhere. `bar` holds the
 * buttons 朗读 (then 暂停, 继续), 停止, 慢些 and 快些, and says in its status where there is no such voice; its `data-state` is
 * `reading`, `paused` or nothing. A pause ends the piece, and going on says it again: not every browser goes on amid one.
 */
export function readAloud(bar: HTMLElement): void {
  const reader = new PageReader(bar);
  const buttons = bar.querySelectorAll('button');
  [() => reader.read(), () => reader.stop(), () => reader.pace(-0.2), () => reader.pace(0.2)].forEach(
    (deed, index) => buttons[index]?.addEventListener('click', deed),
  );
  document.querySelector('.elder-switch')?.addEventListener('click', () => reader.stop());
  addEventListener('pagehide', () => reader.stop());
  void reader.read();
}

class PageReader {
  readonly #bar: HTMLElement;
  #pieces: readonly Piece[] = [];
  #next = 0;
  #rate = 0.9;
  #voice: SpeechSynthesisVoice | undefined;
  #current: SpeechSynthesisUtterance | undefined;

  constructor(bar: HTMLElement) {
    this.#bar = bar;
  }

  /** Begins, pauses or goes on, as the bar stands. */
  async read(): Promise<void> {
    const { state } = this.#bar.dataset;
    if (state === 'reading') return this.#halt('paused');
    if (state !== 'paused') {
      this.#pieces = [...spokenBlocks()].flatMap(piecesOf);
      this.#next = 0;
    }
    this.#halt('reading');
    this.#voice ??= await chineseVoice();
    const status = this.#bar.querySelector('p');
    if (status) status.textContent = this.#voice ? '' : noVoice;
    if (!this.#voice) this.#halt('');
    else if (this.#bar.dataset['state'] === 'reading') this.#say();
  }

  stop(): void {
    if (this.#bar.contains(document.activeElement)) this.#bar.querySelector('button')?.focus();
    mark();
    this.#halt('');
  }

  /** Reads faster, or slower, by `change`. */
  pace(change: number): void {
    this.#rate = Math.min(Math.max(this.#rate + change, 0.5), 1.5);
    if (!this.#current) return;
    this.#halt('reading');
    this.#say();
  }

  #halt(state: string): void {
    this.#current = undefined;
    speechSynthesis.cancel();
    this.#bar.dataset['state'] = state;
  }

  #say(): void {
    const piece = this.#pieces[this.#next];
    if (!piece) return this.stop();
    mark(piece);
    const utterance = new SpeechSynthesisUtterance(piece.text);
    this.#current = Object.assign(utterance, {
      voice: this.#voice,
      lang: this.#voice?.lang,
      rate: this.#rate,
      onend: () => {
        if (utterance !== this.#current) return;
        this.#next += 1;
        this.#say();
      },
      onerror: () => {
        if (utterance === this.#current) this.#halt('paused');
      },
    });
    speechSynthesis.speak(utterance);
  }
}

function piecesOf([block, text]: readonly [Element, string]): Piece[] {
  return spokenPieces(spokenText(text)).map((text, index, { length }) => ({
    block,
    text,
    at: index / length,
  }));
}

/** A voice of this device that speaks Chinese, that of the mainland first. Browsers may learn of their voices late. */
async function chineseVoice(): Promise<SpeechSynthesisVoice | undefined> {
  const find = (tongue = /^(zh.*cn|cmn)/i): SpeechSynthesisVoice | undefined =>
    speechSynthesis.getVoices().find(({ localService, lang }) => localService && tongue.test(lang));
  if (!find(/^zh|^cmn/i))
    await new Promise((resolve) => {
      speechSynthesis.onvoiceschanged = resolve;
      setTimeout(resolve, 2000);
    });
  return find() ?? find(/^zh/i);
}

/** Marks the block that is being read, and keeps what is read of it in sight. */
function mark(piece?: Piece): void {
  document.querySelector('[data-read]')?.removeAttribute('data-read');
  if (!piece) return;
  const { block, at } = piece;
  block.setAttribute('data-read', '');
  const { top, height } = block.getBoundingClientRect();
  const line = top + height * at - innerHeight * 0.3;
  if (Math.abs(line) > innerHeight * 0.3) scrollBy(0, line);
}
