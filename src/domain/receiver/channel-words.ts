import type { Channel, PostmarkRule } from './receiver.ts';

export const channelNames: Readonly<Record<Channel['kind'], string>> = {
  phone: '电话',
  fax: '传真',
  email: '电子邮件',
  letter: '信函',
  visit: '面谈',
  online: '网上',
};

export const postmarkWords: Readonly<Record<PostmarkRule, string>> = {
  arrival: '以到达日邮戳为准',
  sending: '以寄出日邮戳为准',
};
