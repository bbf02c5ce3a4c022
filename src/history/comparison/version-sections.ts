import { chineseDate, chinesePublication, chineseWindow } from '#domain/window/chinese-date.ts';
import { type Nominee, type NomineeList, type Notice, titleOf } from '#domain/notice/notice.ts';
import type { Channel } from '#domain/receiver/receiver.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import { chineseQuota } from '#domain/notice/quotation.ts';
import type { TextSection } from './text-diff.ts';

/** `notice` as the sections and paragraphs by which its versions are compared: all that its page prints. */
export function versionSections(notice: Notice): TextSection[] {
  const { criteria, lists, attachments, receiver, basis } = notice;
  const { byOrganisation, byPerson, anonymous } = receiver.rules;
  const settings: (readonly [string, string | undefined])[] = [
    ['种类', notice.kind],
    ['发布单位', notice.issuers.join('、')],
    ['地区', notice.regions.join('、')],
    ['落款', notice.signers.join('、')],
    ['成文日期', chineseDate(notice.signedOn)],
    ['发布时间', chinesePublication(notice.published)],
    ['文号', notice.documentNumber],
    ...basis.map(
      ({ authorities, title, documentNumber }) =>
        ['依据', `${authorities.join('、')}《${title}》${documentNumber ?? ''}`] as const,
    ),
    ['公示期', chineseWindow(notice.window)],
    ...notice.quotas.map((quota) => ['名额', chineseQuota(quota)] as const),
    ['受理部门', receiver.department],
    ...receiver.channels.map((channel) => [channelNames[channel.kind], channelText(channel)] as const),
    ['单位反映的要求', byOrganisation],
    ['个人反映的要求', byPerson],
    ['匿名反映', anonymous],
    ...notice.acknowledgements.map(({ reason }) => ['说明', reason] as const),
  ];
  return [
    { heading: '标题', paragraphs: [titleOf(notice)] },
    {
      heading: '基本信息',
      paragraphs: settings.flatMap(([name, value]) => (value ? [`${name}：${value}`] : [])),
    },
    { heading: '公示正文', paragraphs: paragraphs(textOfProse(notice.body)) },
    ...criteria.map(({ title, prose }) => ({ heading: title, paragraphs: paragraphs(textOfProse(prose)) })),
    ...lists.map(listSection),
    {
      heading: '附件',
      paragraphs: attachments.map((attachment) =>
        attachment.kind === 'file'
          ? `${attachment.title}（${attachment.path.slice('attachments/'.length)}，校验码 ${attachment.sha256.slice(0, 12)}）`
          : attachment.title,
      ),
    },
  ].filter((section) => section.paragraphs.length > 0);
}

const channelNames: Readonly<Record<Channel['kind'], string>> = {
  phone: '电话',
  fax: '传真',
  email: '电子邮件',
  letter: '信函',
  visit: '面谈',
  online: '网上',
};

function channelText(channel: Channel): string {
  const details = Object.entries(channel).flatMap(([key, value]) =>
    key === 'kind' || value === undefined
      ? []
      : [key === 'postmark' ? (value === 'arrival' ? '以到达日邮戳为准' : '以寄出日邮戳为准') : value],
  );
  return details.length === 0 ? '未提供' : details.join('，');
}

function listSection({
  title,
  standing,
  form,
  heads,
  introduction,
  remarks,
  nominees,
}: NomineeList): TextSection {
  return {
    heading: standing === 'reserve' ? `${title}（递补）` : title,
    paragraphs: [
      ...paragraphs(textOfProse(introduction)),
      ...(form === 'table'
        ? [heads.join('｜'), ...nominees.map(({ cells }) => cells.join('｜'))]
        : nominees.flatMap((nominee) => [nomineeLine(nominee), ...paragraphs(textOfProse(nominee.deeds))])),
      ...paragraphs(textOfProse(remarks)),
    ],
  };
}

function nomineeLine({ ordinal, name, distinction, organisation, post }: Nominee): string {
  const who = distinction === undefined ? name : `${name}（${distinction}）`;
  return [ordinal === undefined ? who : `${ordinal}. ${who}`, organisation, post]
    .filter((part) => part !== undefined)
    .join('，');
}

function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
