import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import { names, type StatedDay } from '../../statements/clauses/stated-day.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * A signature that the author typed below the prose in words that the notice does not sign with is of one of its signers
 * all the same, and of the day on which it was signed.
 */
export const signatureBelow: Rule = function* (notice) {
  const { body } = readingOf(notice);
  const signature = signatureIn(body);
  if (!signature) return;
  const { units, dated, day } = signature;
  const { signers, issuers, signedOn } = notice;
  const isRegistered = units.some(({ scope }) => [...signers, ...issuers].includes(scope.text));
  if (!isRegistered && signedOn !== undefined && !names(day, signedOn) && !dated.scope.isQuoted(day))
    yield {
      code: 'signature-day-differs',
      ...placeIn(dated.scope, day.start),
      facts: { stated: dated.scope.written(day).trim(), signedOn },
    };
  for (const { scope } of units)
    if (!isOfSigner(scope.text, notice) && !scope.isQuoted({ start: 0, end: scope.text.length }))
      yield {
        code: 'signature-differs',
        ...placeIn(scope, 0),
        facts: { stated: scope.text, signers },
      };
};

/** The lines of units with which a prose ends, and the day on the line below them. */
interface SignatureBelow {
  readonly units: readonly ReadScope[];
  readonly dated: ReadScope;
  readonly day: StatedDay;
}

/** So many lines may stand below the day: a number of the paper, who is to have it. */
const below = 3;

function signatureIn(body: readonly ReadScope[]): SignatureBelow | undefined {
  for (let index = body.length - 1; index >= Math.max(1, body.length - below); index -= 1) {
    const dated = body[index];
    const day = dated && dayOf(dated);
    if (!day) continue;
    let first = index;
    while (isUnit(body[first - 1])) first -= 1;
    return first < index ? { units: body.slice(first, index), dated, day } : undefined;
  }
  return undefined;
}

/** The day that a text is, with nothing besides but its weekday. */
function dayOf({ clauses }: ReadScope): StatedDay | undefined {
  const [token, ...others] = clauses.flatMap(({ tokens }) => tokens);
  return others.length === 0 && token?.kind === 'day' ? token.day : undefined;
}

const unitName =
  /^[\p{Script=Han}（）“”·A-Za-z]{3,40}(?:[局厅委办会部科处股室院校所站府队组厂社行馆]|中心|公司|集团|支部|学院|大学|医院|银行|街道|管委会|服务站|卫健|分会)$/u;

function isUnit(read: ReadScope | undefined): boolean {
  return read?.scope.kind === 'paragraph' && unitName.test(read.scope.text);
}

/** Whether `stated` is the name of those who sign, of several of them at once, of a part of them, or a shorter form. */
function isOfSigner(stated: string, { signers, issuers }: Pick<Notice, 'signers' | 'issuers'>): boolean {
  const rest = [...signers, ...issuers].reduce((left, name) => left.replace(name, ''), stated);
  return (
    rest === '' ||
    issuers.includes(stated) ||
    (isAdHoc.test(stated) && !signers.some((signer) => signer.slice(0, 2) === stated.slice(0, 2))) ||
    signers.some((signer) =>
      stated.includes(signer)
        ? isPart(rest, signer)
        : isShortened(stated, signer) || isShortened(signer, stated),
    )
  );
}

/** 评选工作领导小组办公室: a body that the signers set up for the matter. */
const isAdHoc = /(?:领导小组|工作组|委员会|组委会|评委会|指挥部|筹备组|专班)(?:办公室)?$/;

/** Whether `rest`, behind `signer`, is a part of it (组织部), and no second unit of the same place. */
function isPart(rest: string, signer: string): boolean {
  return !rest.startsWith(signer.slice(0, 2));
}

/** 甲县教体局 of 甲县教育体育局: the signs of `short` in their order within `long`. */
function isShortened(short: string, long: string): boolean {
  let from = 0;
  for (const sign of short) {
    const found = long.indexOf(sign, from);
    if (found === -1) return false;
    from = found + 1;
  }
  return true;
}
