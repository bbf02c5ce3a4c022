import type { Notice } from './notice.ts';

/** The word by which those put forward are counted: that of all their quotas, else 个. */
export function measureWordOf(quotas: Notice['quotas']): string {
  const [own, ...others] = new Set(quotas.map(({ measureWord }) => measureWord));
  return own === undefined || others.length > 0 ? '个' : own;
}
