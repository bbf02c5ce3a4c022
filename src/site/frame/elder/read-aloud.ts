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
  const buttons = bar.querySelectorAll('button');
  const status = bar.querySelector('p');
  let pieces: readonly Piece[] = [];
  let next = 0;
  let rate = 0.9;
  let voice: SpeechSynthesisVoice | undefined;
  let current: SpeechSynthesisUtterance | undefined;

  const halt = (state: string): void => {
    current = undefined;
    speechSynthesis.cancel();
    bar.dataset['state'] = state;
  };
  const stop = (): void => {
    if (bar.contains(document.activeElement)) buttons[0]?.focus();
    mark();
    halt('');
  };
  const say = (): void => {
    const piece = pieces[next];
    if (!piece) return stop();
    mark(piece);
    const utterance = new SpeechSynthesisUtterance(piece.text);
    current = Object.assign(utterance, {
      voice,
      lang: voice?.lang,
      rate,
      onend: () => {
        if (utterance !== current) return;
        next += 1;
        say();
      },
      onerror: () => {
        if (utterance === current) halt('paused');
      },
    });
    speechSynthesis.speak(utterance);
  };
  const read = async (): Promise<void> => {
    const { state } = bar.dataset;
    if (state === 'reading') return halt('paused');
    if (state !== 'paused') {
      pieces = [...spokenBlocks()].flatMap(piecesOf);
      next = 0;
    }
    halt('reading');
    voice ??= await chineseVoice();
    if (status) status.textContent = voice ? '' : noVoice;
    if (!voice) halt('');
    else if (bar.dataset['state'] === 'reading') say();
  };
  const pace = (change: number): void => {
    rate = Math.min(Math.max(rate + change, 0.5), 1.5);
    if (!current) return;
    halt('reading');
    say();
  };

  [read, stop, () => pace(-0.2), () => pace(0.2)].forEach((deed, index) =>
    buttons[index]?.addEventListener('click', deed),
  );
  document.querySelector('.elder-switch')?.addEventListener('click', stop);
  addEventListener('pagehide', stop);
  void read();
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
