import { chineseDate } from '#domain/window/chinese-date.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { dayAt, instantOfMilliseconds } from '#domain/time/instant.ts';
import {
  type LetterFields,
  type LetterLine,
  letterText,
  objectionLetter,
} from '#domain/receiver/objection-letter.ts';
import { copyText } from '../../share/copy-text.ts';
import { now } from '../../status/live-element.ts';
import { button } from '../../share/button.ts';
import { titleOfPage } from '../../share/page-facts.ts';
import { isWeChat } from '../../share/wechat.ts';

const form = `<fieldset><legend class=unseen>反映信</legend>
<p class=choice><label><input type=radio name=writer value=person checked>以个人名义</label><label><input type=radio name=writer value=organisation>以单位名义</label></p>
<label>反映哪个对象<input name=about list=_nominees autocomplete=off></label><datalist id=_nominees></datalist>
<label>时间、地点、经过，线索或者证据<textarea name=facts rows=5 autocomplete=off></textarea></label>
<label>姓名<input name=person autocomplete=off></label>
<label>单位名称<input name=organisation autocomplete=off></label>
<label>联系方式<input name=contact autocomplete=off></label>
<label>日期<input name=date type=date></label></fieldset>`;

const writers = ['person', 'organisation'] as const;

/** Lets a reader fill in the letter: every key stroke is in the preview, and nothing leaves the page. */
export function fillIn(letter: HTMLDetailsElement): void {
  find(letter, HTMLElement, '.letter-page').insertAdjacentHTML('beforebegin', form);
  const fields = find(letter, HTMLFieldSetElement, 'fieldset');
  const paper = find(letter, HTMLElement, '.letter-page');
  const status = find(letter, HTMLElement, '[role=status]');
  const { department = '', window = '', email } = letter.dataset;
  const title = titleOfPage();
  const lines = (): LetterLine[] => objectionLetter({ department, title, window }, read(fields));
  const mail = document.createElement('a');
  mail.className = 'button';
  mail.textContent = '写邮件';
  const preview = (): void => {
    const { writer } = read(fields);
    for (const name of writers) field(fields, name).parentElement?.toggleAttribute('hidden', name !== writer);
    paper.replaceChildren(...lines().map(paragraph));
    if (email !== undefined) mail.href = mailAddress(email, `关于“${title}”的反映`, text());
  };
  const text = (): string => letterText(lines());
  begin(fields);
  const nameNominee = (): void => {
    const { about = '' } = letter.dataset;
    field(fields, 'about').value ||= about;
    preview();
  };
  letter.addEventListener('toggle', nameNominee);
  // A page that the browser kept whole comes back with what was typed: it was promised to be gone.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  fields.addEventListener('input', preview);
  const deeds = document.createElement('p');
  deeds.className = 'does';
  deeds.append(...deedsOf(paper, status, text), ...(email === undefined || isWeChat ? [] : [mail]));
  paper.after(deeds);
  if (isWeChat) status.textContent = '微信里不能打印和保存：请复制，或用浏览器打开本页';
  nameNominee();
}

/** The fields as a reader finds them; a browser that restores a page's fields restores no choice of the letter. */
function begin(fields: HTMLFieldSetElement): void {
  for (const choice of fields.querySelectorAll<HTMLInputElement>('[type=radio]'))
    choice.checked = choice.defaultChecked;
  field(fields, 'date').value = dayAt(instantOfMilliseconds(now()));
  find(fields, HTMLElement, 'datalist').replaceChildren(
    ...[...nomineeNames()].map((name) => new Option(name)),
  );
}

/** What can be done with the letter on `paper`; WeChat's browser prints and saves nothing. */
function deedsOf(paper: HTMLElement, status: HTMLElement, text: () => string): HTMLElement[] {
  const copy = button('复制', async () => {
    status.textContent = await copyText(text());
  });
  return isWeChat
    ? [copy]
    : [copy, button('打印', () => printAlone(paper)), button('存为文本', () => saveAs('反映信.txt', text()))];
}

/** The names of the page's nominees, each once. */
function nomineeNames(): Set<string> {
  const names = document.querySelectorAll('.nominee .name, .roll [scope=row]');
  return new Set([...names].map(({ textContent }) => textContent.trim()));
}

function read(fields: HTMLFieldSetElement): LetterFields {
  const text = (name: string): string => field(fields, name).value.trim();
  // A date field holds a day or nothing.
  const day = text('date') as CivilDate | '';
  const writer = writers[fields.querySelector('[value=organisation]:checked') ? 1 : 0];
  return {
    writer,
    about: text('about'),
    facts: text('facts'),
    name: text(writer),
    contact: text('contact'),
    date: day ? chineseDate(day) : '',
  };
}

function field(fields: HTMLFieldSetElement, name: string): HTMLInputElement | HTMLTextAreaElement {
  return fields.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
}

/** Opens a mail with its subject and its text (RFC 6068). */
function mailAddress(address: string, subject: string, text: string): string {
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
}

function paragraph({ kind, text }: LetterLine): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = kind;
  element.textContent = text;
  return element;
}

/** Prints `part` on paper of its own. */
function printAlone(part: HTMLElement): void {
  const printout = part.cloneNode(true) as HTMLElement;
  document.body.append(printout);
  document.body.classList.add('prints-last');
  addEventListener(
    'afterprint',
    () => {
      document.body.classList.remove('prints-last');
      printout.remove();
    },
    { once: true },
  );
  print();
}

function saveAs(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function find<Found extends HTMLElement>(within: Element, kind: new () => Found, selector: string): Found {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(selector);
  return element;
}
