import { contactStatements } from '#domain/statements/contacts/contact-statements.ts';
import { wayStatements } from '#domain/statements/contacts/way-statements.ts';
import { doubt, type Doubt } from '../doubts/doubt.ts';
import type { DraftChannel } from '../draft.ts';
import type { ReadLine } from '../read-lines.ts';
import { alsoFax, nothingGiven } from './channels.ts';

/** How a doubt calls a way of which the number or the address is missing; no way that needs none. */
const wayNames: Readonly<Partial<Record<DraftChannel['kind'], string>>> = {
  phone: '电话',
  fax: '传真',
  email: '电子邮件',
  letter: '信函',
};

/** The ways to object that a text names, beside those whose numbers and addresses it gives. */
interface NamedWays {
  /** The channels that are named without a number or an address. */
  readonly channels: readonly DraftChannel[];
  /** The kinds of channels, in the order in which they are named. */
  readonly kinds: readonly DraftChannel['kind'][];
  readonly doubts: readonly Doubt[];
}

/** The ways that `lines` name; `detailed` are the channels whose numbers and addresses they give. */
export function waysIn(lines: readonly ReadLine[], detailed: readonly DraftChannel[]): NamedWays {
  const named = lines.flatMap(({ line, read }) =>
    wayStatements(read).flatMap(({ ways }) => ways.map((way) => ({ ...way, where: line.where }))),
  );
  const ways = [...named, ...lines.flatMap(unreadable)];
  const channelWays = ways.filter(({ isPaper }) => !isPaper);
  const isGiven = (kind: DraftChannel['kind']): boolean =>
    detailed.some((channel) => channel.kind === kind || (kind === 'fax' && channel.note.includes(alsoFax)));
  const bare = channelWays.filter(
    ({ kind }, index) =>
      kind !== 'online' && !isGiven(kind) && channelWays.findIndex((way) => way.kind === kind) === index,
  );
  const takesPaper = (['letter', 'email', 'fax', 'visit'] as const).some(isGiven);
  const isWritten =
    channelWays.length < ways.length || lines.some(({ line }) => /以?书面(?:形式|方式|材料)/.test(line.text));
  return {
    kinds: [...new Set(channelWays.map(({ kind }) => kind))],
    channels: bare
      .filter(({ kind }) => kind !== 'fax' && kind !== 'sms' && kind !== 'box')
      .map(({ kind }) => ({ ...nothingGiven, kind })),
    doubts: [
      ...bare.flatMap(({ kind, where }) => {
        const way = wayNames[kind];
        return way === undefined ? [] : [doubt('contact-missing', { way }, { where, at: '受理' })];
      }),
      ...(isWritten && !takesPaper ? [doubt('written-nowhere', {}, { at: '受理' })] : []),
    ],
  };
}

/** The labels behind which a number or an address is looked for, as patterns. */
const labels: readonly (readonly [kind: DraftChannel['kind'], label: string])[] = [
  ['phone', '电\\s*话'],
  ['fax', '传\\s*真'],
  ['email', '电子邮箱|电子邮件|电子信箱|邮\\s*箱|[Ee]-?mail'],
];

/** 电子邮箱：[email protected], 电话：0000-****123: ways that have a label of their own and nothing to be reached by. */
function unreadable({
  line,
  read,
}: ReadLine): { kind: DraftChannel['kind']; isPaper: false; where: string }[] {
  const contacts = contactStatements(read.scope);
  return labels.flatMap(([kind, label]) => {
    const isLabelled = new RegExp(
      `^\\s*(?:联系|咨询|监督|举报|受理|投诉)*(?:${label})\\s*[:：]\\s*[\\w[*（(]`,
      'm',
    ).test(line.text);
    const isGiven = contacts.some((one) =>
      one.kind === 'email' ? kind === 'email' : one.kind === 'phone' && kind !== 'email',
    );
    return isLabelled && !isGiven ? [{ kind, isPaper: false, where: line.where }] : [];
  });
}
