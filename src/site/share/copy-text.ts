/** Puts `text` on the clipboard, and returns what to tell the reader. */
export async function copyText(text: string): Promise<string> {
  try {
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard) await clipboard.writeText(text).catch(() => copySelected(text));
    else copySelected(text);
    return '已复制';
  } catch {
    return '复制失败，请选中文字后手动复制';
  }
}

/**
 * Pages that came over plain HTTP, as those of inner networks do, have no `navigator.clipboard`, and browsers
 * inside other apps may refuse it.
 */
function copySelected(text: string): void {
  const focused = document.activeElement;
  const carrier = document.createElement('textarea');
  carrier.value = text;
  document.body.append(carrier);
  carrier.select();
  const isCopied = document.execCommand('copy');
  carrier.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!isCopied) throw new Error('The browser refuses to copy');
}
