import { severityNames } from '#reading/wording/severity.ts';
import { type PublishedRule, publishedRules } from '#reading/wording/wording.ts';
import { type Frame, frame, type Site } from '../frame/frame.ts';

/** The list of everything that the check looks for, by how grave it is. */
export interface RulesView {
  readonly frame: Frame;
  readonly groups: readonly RuleGroupView[];
}

export interface RuleGroupView {
  readonly heading: string;
  readonly meaning: string;
  readonly rules: readonly PublishedRule[];
}

const meanings = {
  error: '必须改正。草稿有错误不会发布；已签发的公示有错误，网站停止更新。',
  warning: '请看一看。不影响发布。',
  note: '仅供参考。',
} as const;

/** The page of all that a check tells, by how grave it is, each with its example. */
export function rulesView(site: Site): RulesView {
  const rules = publishedRules();
  return {
    frame: frame(
      {
        path: '/about/rules/',
        title: '检查规则',
        description: '发布公示以前自动检查哪些问题，每一条的例子和改法。',
        trail: site.pages
          .filter(({ slug }) => slug === 'about')
          .map(({ title }) => ({ label: title, href: '/about/' })),
      },
      site,
    ),
    groups: (['error', 'warning', 'note'] as const).map((severity) => ({
      heading: severityNames[severity],
      meaning: meanings[severity],
      rules: rules.filter((rule) => rule.severity === severity),
    })),
  };
}
