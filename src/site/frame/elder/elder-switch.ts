import { isWeChat } from '../../share/wechat.ts';

/** Follows other tabs into 长者版 and out of it, and loads reading aloud when it is first asked for. */
const mode = document.documentElement.dataset;
const bar = document.querySelector<HTMLElement>('.read-aloud');

/** Another tab may have changed it, also while this page lay in the history. */
const follow = (): void => {
  try {
    mode['elder'] = localStorage['elder'] || 'off';
  } catch {
    // Nothing is kept, and nothing is to be followed.
  }
};
addEventListener('storage', follow);
addEventListener('pageshow', follow);

if (bar) {
  bar.dataset['state'] = '';
  if (isWeChat || !('speechSynthesis' in window)) {
    bar.dataset['state'] = 'mute';
    const status = bar.querySelector('p');
    if (status)
      status.textContent = isWeChat
        ? '微信里不能朗读。请点右上角“…”，选“在浏览器打开”。'
        : '这个浏览器不能朗读，请换一个浏览器打开本页。';
  } else
    bar.querySelector('button')?.addEventListener(
      'click',
      () => {
        // iOS lets speech begin only within the press: an utterance of nothing lets the later ones.
        speechSynthesis.speak(new SpeechSynthesisUtterance(''));
        void import('./read-aloud.ts').then(({ readAloud }) => readAloud(bar));
      },
      { once: true },
    );
}
