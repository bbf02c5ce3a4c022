import { button } from './button.ts';
import { addressOfPage, titleOfPage } from './page-facts.ts';
import { copyText } from './copy-text.ts';
import { isWeChat } from './wechat.ts';

/** `<share-page>` offers to pass the page on, as the browser can or by copying its address, and to print it. */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const [url, title] = [addressOfPage(), titleOfPage()];
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    const share = async (): Promise<void> => {
      if ('share' in navigator) {
        // A reader who closes the sheet has refused nothing.
        await navigator.share({ title, url }).catch(() => {});
        return;
      }
      const reply = await copyText(url);
      status.textContent = reply === '已复制' ? '网址已复制' : reply;
    };
    this.replaceChildren(button('分享', share), ...(isWeChat ? [] : [button('打印', () => print())]), status);
  }
}

customElements.define('share-page', SharePage);
