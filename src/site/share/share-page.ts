import { copyText } from './copy-text.ts';
import { isWeChat } from './wechat.ts';

/**
 * `<share-page data-address data-title>` offers to pass the page on, as the browser can or by copying its address, and
 * to print it.
 */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const { address: url = '', title = '' } = this.dataset;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    const share = async (): Promise<void> => {
      if ('share' in navigator) {
        // A reader who closes the sheet has refused nothing.
        await navigator.share({ title, url }).catch(() => {});
        return;
      }
      const said = await copyText(url);
      status.textContent = said === '已复制' ? '网址已复制' : said;
    };
    this.replaceChildren(button('分享', share), ...(isWeChat ? [] : [button('打印', () => print())]), status);
  }
}

function button(text: string, act: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

customElements.define('share-page', SharePage);
