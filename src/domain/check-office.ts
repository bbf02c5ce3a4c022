import { type Colour, contrast, parseColour, readable } from './colour.ts';
import type { Office } from './office.ts';

/** What can be wrong with the office's own data, each with the facts that its sentence needs. */
export interface OfficeFindings {
  'bad-site-code': { readonly text: string };
  'bad-icp-number': { readonly text: string };
  'bad-police-number': { readonly text: string };
  'bad-party-mark': { readonly text: string };
  'bad-domain': { readonly text: string };
  'bad-accent': { readonly text: string };
  /** A colour that cannot be read on white. */
  'pale-accent': { readonly text: string; readonly nearest: string };
  /** A code that a site on line must carry. Only production asks for it. */
  'code-missing': { readonly name: string };
}

/** A problem of `site.yaml`; `path` leads there in its own keys. */
export type OfficeFinding = {
  readonly [Code in keyof OfficeFindings]: {
    readonly code: Code;
    readonly path: readonly string[];
    readonly facts: OfficeFindings[Code];
  };
}[keyof OfficeFindings];

/** 网站标识码: ten digits, or `bm` and eight for a ministry (国办发〔2017〕47号, 附件2). */
export const siteCodeForm = /^(bm\d{8}|\d{10})$/;
/** A province's one character, ICP备, and the number; `-1` for one site of several. */
const icpForm = /^\p{Script=Han}ICP备\d{8,12}号(-\d{1,4})?$/u;
/** Fourteen digits, with or without the words about them: 京公网安备11010202000001号. */
const policeForm = /^(?:\p{Script=Han}公网安备\s?)?\d{14}号?$/u;
/** The certificate's address at the registrar, or the mark's own number. */
const markForm = /^(?:https:\/\/bszs\.conac\.cn\/\S+|[\dA-Fa-f]{32})$/;
/** A host's name (RFC 1123, 2.1), in lower case. */
const domainForm = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z]$/;

/** The least contrast of text on its ground (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;
const paper: Colour = '#ffffff';

/** Everything that is malformed in `office`. What is left out is no problem here. */
export function checkOffice({ codes, domain, accent }: Office): OfficeFinding[] {
  const findings: OfficeFinding[] = [];
  const check = (
    code: 'bad-site-code' | 'bad-icp-number' | 'bad-police-number' | 'bad-party-mark' | 'bad-domain',
    key: string,
    text: string | undefined,
    form: RegExp,
  ): void => {
    if (text !== undefined && !form.test(text)) findings.push({ code, path: ['站点', key], facts: { text } });
  };
  check('bad-domain', '域名', domain, domainForm);
  check('bad-site-code', '网站标识码', codes.siteCode, siteCodeForm);
  check('bad-icp-number', 'ICP备案号', codes.icpNumber, icpForm);
  check('bad-police-number', '公网安备号', codes.policeNumber, policeForm);
  check('bad-party-mark', '党政机关标识', codes.partyGovernmentMark, markForm);
  if (accent !== undefined) {
    const colour = parseColour(accent);
    const path = ['主色'];
    if (!colour) findings.push({ code: 'bad-accent', path, facts: { text: accent } });
    else if (contrast(colour, paper) < leastContrast)
      findings.push({
        code: 'pale-accent',
        path,
        facts: { text: accent, nearest: readable(colour, [paper], leastContrast, '#000000') },
      });
  }
  return findings;
}

/** The codes that `office` must still fill in before its site may go on line. */
export function missingCodes({ codes }: Office): OfficeFinding[] {
  const required = [
    ['网站标识码', codes.siteCode],
    ['ICP备案号', codes.icpNumber],
    ['公网安备号', codes.policeNumber],
    ['党政机关标识', codes.partyGovernmentMark],
  ] as const;
  return required.flatMap(([name, value]) =>
    value === undefined ? [{ code: 'code-missing', path: ['站点', name], facts: { name } } as const] : [],
  );
}
