import { isWeChat } from '../../share/wechat.ts';

/** Turns 长者版 on and off, remembers it on this device, and loads reading aloud when it is first asked for. */
const mode = document.documentElement.dataset;
const bar = document.querySelector<HTMLElement>('.read-aloud');

document.querySelector('.elder-switch')?.addEventListener('click', () => {
  mode['elder'] = mode['elder'] === 'on' ? 'off' : 'on';
  try {
    localStorage['elder'] = mode['elder'];
  } catch {
    // Where nothing may be kept, the choice holds for this page.
  }
});

if (bar)
  if (isWeChat || !('speechSynthesis' in window)) bar.dataset['state'] = isWeChat ? 'wechat' : 'mute';
  else
    bar.querySelector('button')?.addEventListener(
      'click',
      () => {
        // iOS lets speech begin only within the press: an utterance of nothing lets the later ones.
        speechSynthesis.speak(new SpeechSynthesisUtterance(''));
        void import('./read-aloud.ts').then(({ readAloud }) => readAloud(bar));
      },
      { once: true },
    );
