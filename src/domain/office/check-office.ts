import { type ContactFindings, phoneFault, postcodeFault } from '../contact/contact-value.ts';
import type { FindingOf } from '../finding/finding.ts';
import { type Colour, contrast, parseColour, readable } from './colour.ts';
import type { Office } from './office.ts';

/** What is written, and the well-formed value that it becomes in half-width letters, if any. */
interface Malformed {
  readonly text: string;
  readonly nearest: string | undefined;
}

/** What can be wrong with the office's own data, each with the facts that its sentence needs. */
export interface OfficeFindings extends ContactFindings {
  'bad-site-code': Malformed;
  'bad-icp-number': Malformed;
  'bad-police-number': Malformed;
  'bad-party-mark': Malformed;
  'bad-domain': Malformed;
  'bad-accent': { readonly text: string };
  /** A colour that cannot be read on white. */
  'pale-accent': { readonly text: string; readonly nearest: string };
  /** A code that a site on line must carry. Only production asks for it. */
  'code-missing': { readonly name: string };
}

/** A problem of `site.yaml`; `path` leads there in its own keys. */
export type OfficeFinding = FindingOf<OfficeFindings>;

/** 网站标识码: ten digits, or `bm` and eight for a ministry (国办发〔2017〕47号, 附件2). */
export const siteCodeForm = /^(bm\d{8}|\d{10})$/;
/** A province's one character, ICP备, and the number; `-1` for one site of several. */
const icpForm = /^\p{Script=Han}ICP备\d{8,12}号(-\d{1,4})?$/u;
/** Fourteen digits, with or without the words about them: 京公网安备11010202000001号. */
const policeForm = /^(?:\p{Script=Han}公网安备\s?)?\d{14}号?$/u;
/** The certificate's address at the registrar, or the mark's own number. */
const markForm = /^(?:https:\/\/bszs\.conac\.cn\/\S+|[\dA-Fa-f]{32})$/;
/** A host's name (RFC 1123, 2.1), in lower case. */
export const domainForm = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z]$/;

/** The least contrast of text on its ground (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;
const paper: Colour = '#ffffff';

/** Everything that is malformed in `office`. What is left out is no problem here. */
export function checkOffice({ codes, domain, accent, contact }: Office): OfficeFinding[] {
  const findings: OfficeFinding[] = [];
  const check = (
    code: 'bad-site-code' | 'bad-icp-number' | 'bad-police-number' | 'bad-party-mark' | 'bad-domain',
    key: string,
    text: string | undefined,
    form: RegExp,
  ): void => {
    if (text === undefined || form.test(text)) return;
    const tidy = tidied(text).find((candidate) => form.test(candidate));
    findings.push({ code, path: ['站点', key], facts: { text, nearest: tidy } });
  };
  check('bad-domain', '域名', domain, domainForm);
  check('bad-site-code', '网站标识码', codes.siteCode, siteCodeForm);
  check('bad-icp-number', 'ICP备案号', codes.icpNumber, icpForm);
  check('bad-police-number', '公网安备号', codes.policeNumber, policeForm);
  check('bad-party-mark', '党政机关标识', codes.partyGovernmentMark, markForm);
  for (const [kind, key, text, faultOf] of [
    ['phone', '电话', contact.phone, phoneFault],
    ['postcode', '邮编', contact.postcode, postcodeFault],
  ] as const) {
    const fault = text === undefined ? undefined : faultOf(text);
    if (text !== undefined && fault !== undefined)
      findings.push({ code: 'contact-malformed', path: ['联系', key], facts: { kind, text, fault } });
  }
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

/**
 * `office` without the codes and the colour that `findings` are about, so that no page prints a malformed one. Its
 * domain stays: every page needs one.
 */
export function withoutMalformed(office: Office, findings: readonly OfficeFinding[]): Office {
  const problemCodes = new Set(findings.map(({ code }) => code));
  const { codes, accent } = office;
  const wellFormed = <Value>(value: Value, ...problems: OfficeFinding['code'][]): Value | undefined =>
    problems.some((code) => problemCodes.has(code)) ? undefined : value;
  return {
    ...office,
    accent: wellFormed(accent, 'bad-accent', 'pale-accent'),
    codes: {
      siteCode: wellFormed(codes.siteCode, 'bad-site-code'),
      icpNumber: wellFormed(codes.icpNumber, 'bad-icp-number'),
      policeNumber: wellFormed(codes.policeNumber, 'bad-police-number'),
      partyGovernmentMark: wellFormed(codes.partyGovernmentMark, 'bad-party-mark'),
    },
  };
}

/** What `text` may have been meant to be: half-width, without spaces, in either case; a host without its address. */
function tidied(text: string): string[] {
  const half = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-');
  const host = half.replace(/^https?:\/\//i, '').replace(/\/.*$/, '');
  return [half, half.toUpperCase(), half.toLowerCase(), host.toLowerCase()];
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
