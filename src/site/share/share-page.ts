import { copyText } from './copy-text.ts';
import { isWeChat } from './wechat.ts';

/**
 * `<share-page data-address data-title>` offers to copy the address, to pass it on where the browser can, and to
 * print the page.
 */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const { address: url = '', title = '' } = this.dataset;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    const copy = async (): Promise<void> => {
      status.textContent = await copyText(url);
    };
    this.replaceChildren(
      button('复制链接', copy),
      // A reader who closes the sheet has refused nothing.
      ...('share' in navigator
        ? [button('分享', () => navigator.share({ title, url }).catch(() => {}))]
        : []),
      ...(isWeChat ? [] : [button('打印本页', () => print())]),
      status,
    );
  }
}

function button(text: string, act: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

customElements.define('share-page', SharePage);
