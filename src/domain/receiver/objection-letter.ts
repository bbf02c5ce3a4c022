/**
 * The letter of an objection (反映信). It runs in the build, which prints it blank, and in the reader's browser,
 * which fills it in; so it imports nothing.
 */

/** What a letter is about, in the notice's words. */
export interface LetterSubject {
  readonly department: string;
  readonly title: string;
  /** `2023年8月7日至11日` */
  readonly window: string;
}

/** What its writer says. Empty text leaves a blank to fill in by hand. */
export interface LetterFields {
  readonly writer: 'person' | 'organisation';
  readonly about: string;
  readonly facts: string;
  readonly name: string;
  readonly contact: string;
  /** The date in words: `2023年8月9日`. */
  readonly date: string;
}

export interface LetterLine {
  /** `blank`: room to write by hand. */
  readonly kind: 'heading' | 'flush' | 'indented' | 'blank' | 'signed';
  readonly text: string;
}

export const blankFields: LetterFields = {
  writer: 'person',
  about: '',
  facts: '',
  name: '',
  contact: '',
  date: '',
};

/** The letter's lines, in the order and with the forms of a Chinese letter. */
export function objectionLetter(
  { department, title, window }: LetterSubject,
  fields: LetterFields,
): LetterLine[] {
  const { writer, about, facts, name, contact, date } = fields;
  const paragraph = (text: string): LetterLine => ({ kind: 'indented', text });
  return [
    { kind: 'heading', text: '反映信' },
    // A receiver's name may be followed by its units in brackets, which no salutation holds.
    { kind: 'flush', text: `${department.replace(/（[^（）]*）$/, '')}：` },
    paragraph(`现就《${title}》（公示期${window}）反映情况如下。`),
    paragraph(`反映对象：${about || blank}`),
    ...(facts
      ? facts.split('\n').filter(Boolean).map(paragraph)
      : [
          paragraph('具体事实（时间、地点、经过）和线索、证据：'),
          { kind: 'blank', text: '' } satisfies LetterLine,
        ]),
    paragraph('请予核实。'),
    paragraph('此致'),
    { kind: 'flush', text: '敬礼！' },
    {
      kind: 'signed',
      text: `${writer === 'person' ? '反映人（签名）' : '反映单位（公章）'}：${name || blank}`,
    },
    { kind: 'signed', text: `联系方式：${contact || blank}` },
    { kind: 'signed', text: date || '　　年　月　日' },
  ];
}

/** `lines` as plain text, indented with ideographic spaces. */
export function letterText(lines: readonly LetterLine[]): string {
  return lines.map(({ kind, text }) => `${indents[kind]}${text}\n`).join('');
}

const blank = '＿＿＿＿＿＿';

const indents: Readonly<Record<LetterLine['kind'], string>> = {
  heading: '　　　　　　　　',
  flush: '',
  indented: '　　',
  blank: '\n\n',
  signed: '　　　　　　　　',
};
