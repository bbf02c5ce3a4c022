import type { Channel, ChannelPurpose, PostmarkRule } from './receiver.ts';

export const channelNames: Readonly<Record<Channel['kind'], string>> = {
  phone: '电话',
  fax: '传真',
  email: '电子邮件',
  letter: '信函',
  visit: '面谈',
  online: '网上',
  sms: '短信',
  box: '意见箱',
};

export const purposeNames: Readonly<Record<ChannelPurpose, string>> = {
  objection: '受理反映',
  inquiry: '仅供咨询',
  emergency: '紧急情况',
};

/** `电话`, `电话（仅供咨询）`, `电话（仅限紧急情况）`: what takes no objections is never named without saying so. */
export function channelName({ kind, purpose }: Pick<Channel, 'kind' | 'purpose'>): string {
  switch (purpose) {
    case 'objection':
      return channelNames[kind];
    case 'inquiry':
      return `${channelNames[kind]}（${purposeNames.inquiry}）`;
    case 'emergency':
      return `${channelNames[kind]}（仅限${purposeNames.emergency}）`;
  }
}

export const postmarkWords: Readonly<Record<PostmarkRule, string>> = {
  arrival: '以到达日邮戳为准',
  sending: '以寄出日邮戳为准',
};
