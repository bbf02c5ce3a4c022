import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch, stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { type Figure, figuresIn, type WordedFigure, wordedFigures } from '../amounts/figures.ts';
import { rounded } from '../amounts/rounding.ts';
import { sentencesIn } from '../words/prose-read.ts';
import { knownFigures } from './known-sums.ts';
import { type Reckoned, reckonedBy, withoutJudges } from './reckoned.ts';

/**
 * 造价62万元，扣除补贴20万元后自筹42万元; 新增5户11人，停发3户6人，净增2户5人; 实到38人，36人赞成、2人弃权，没有人反对; 委员15人，其中家长代表10人、学生代表2人、教师代表3人: what
 * is left of a number, or what all its parts come to, is so of the numbers of the sentence.
 */
export const statedRemainders = reckonedBy(remaindersIn);

/** More than anyone reckons with. */
const mostFigures = 24;

const worth = /自筹|余下|[结盈节]余|净[增减]|赞成|弃权|其中/;
const vague = /[约近逾超余]$|以[上下内]|左右|累计|平均|每|[不至][少多低高]于?/;

function remaindersIn({ text }: Scope, notice: Notice): Reckoned[] {
  if (!worth.test(text)) return [];
  return sentencesIn(text).flatMap(({ 0: sentence, index }) => {
    if (!worth.test(sentence)) return [];
    const figures = wordedFigures(sentence);
    if (figures.length > mostFigures) return [];
    const net = wrongNet(sentence);
    const wrong =
      net.length > 0
        ? net
        : [
            ...wrongRemainders(
              withoutJudges(figures, sentence),
              figuresIn(stretchBefore(text, index, '\n', 200)),
              notice,
            ),
            ...wrongVotes(figures, sentence),
            ...wrongKinds(figures, sentence),
          ];
    return wrong.map((one) => ({ ...one, start: one.start + index, end: one.end + index }));
  });
}

const remainder = /(?:余下|[结盈节]余|自筹|净(?<sign>[增减]))(?:的|了|资金|部分|低保|共计?|为)?$/;

/**
 * What is left of a first number without a second one, of which alone the sentence tells before it; nor without one of
 * those told `before` that sentence, or listed: 本批6家…。原有18家，第一批8家，余下4家.
 */
function wrongRemainders(
  figures: readonly WordedFigure[],
  before: readonly Figure[],
  notice: Notice,
): Reckoned[] {
  let match: RegExpExecArray | null = null;
  return figures.flatMap((left, index) => {
    const last = figures[index - 1];
    match = last?.end === left.start ? match : remainder.exec(left.words);
    // ；改道3条，净增1.4公里: of others than those before.
    const isOfNext = last !== undefined && last.measure !== left.measure && last.part === left.part;
    if (!match) return [];
    const [first, second, ...more] = figures
      .slice(0, index)
      .filter(({ measure }) => measure === left.measure);
    if (second && isOfNext && second.part < left.part) return [];
    if (
      !first ||
      !second ||
      more.length > 0 ||
      [first, second].some(({ words }) => vague.test(words) || remainder.test(words))
    )
      return [];
    const difference = rounded(Math.abs(first.amount - second.amount), 4);
    const isNet = match.groups?.['sign'] !== undefined;
    const others = before.filter(({ measure }) => measure === left.measure).map(({ amount }) => amount);
    const isOfMore = [...others, ...knownFigures(notice, left.measure)].some(
      (amount) => rounded(difference - amount, 4) === left.amount,
    );
    if (difference === left.amount || isOfMore || (!isNet && first.amount < second.amount)) return [];
    const result = `${rounded((difference * left.value) / (left.amount || 1), 4)}${left.unit}`;
    const factor = left.amount === 0 ? 1 : left.value / left.amount;
    const terms = [first, second].map(({ amount }) => rounded(amount * factor, 4));
    return [{ start: left.start, end: left.end, reckoning: terms.join('－'), result }];
  });
}

const changes = /(?<words>[^，。；、\d]{0,14})(?<homes>\d{1,5})[户家][、，共计]{0,2}(?<persons>\d{1,6})人/g;

/** 新增5户11人，停发3户6人，净增2户5人: homes and persons that came less those that went. */
function wrongNet(sentence: string): Reckoned[] {
  const [more, less, net, ...others] = matchesIn(sentence, changes).map(
    ({ 0: whole, index, groups = {} }) => ({
      start: index + (groups['words'] ?? '').length,
      end: index + whole.length,
      words: groups['words'] ?? '',
      homes: Number(groups['homes']),
      persons: Number(groups['persons']),
    }),
  );
  const sign = /净([增减])/.exec(net?.words ?? '')?.[1];
  if (!more || !less || !net || others.length > 0 || sign === undefined) return [];
  if (!/增|纳入/.test(more.words) || !/停|减|退|取消|调出/.test(less.words)) return [];
  const [homes, persons] = [more.homes - less.homes, more.persons - less.persons];
  const factor = sign === '增' ? 1 : -1;
  const isRight = homes * factor === net.homes && persons * factor === net.persons;
  const result = `净${homes < 0 ? '减' : '增'}${Math.abs(homes)}户、${Math.abs(persons)}人`;
  const reckoning = `${more.homes}户、${more.persons}人减去${less.homes}户、${less.persons}人`;
  // One of the two may grow where the other shrinks.
  return isRight || Math.sign(homes) * Math.sign(persons) < 0
    ? []
    : [{ start: net.start, end: net.end, reckoning, result }];
}

const vote = /^[^，。；、]{0,2}?(?:赞成|同意|反对|弃权)|(?:赞成|同意|反对|弃权)(?:的|票)?$/;
const voters = /实到|到会|参加|出席|收回|发出|应到/;

/** 实到38人，36人赞成、3人弃权: votes that come to more than there are voters, or to fewer where each kind is told. */
function wrongVotes(figures: readonly WordedFigure[], sentence: string): Reckoned[] {
  if (!/弃权|反对/.test(sentence)) return [];
  const saying = ({ words, end }: WordedFigure): boolean =>
    vote.test(lastStretch(words, '，；、')) ||
    vote.test(stretchIn(sentence.slice(end, end + 6), /^[^，。；、]*/));
  const votes = figures.filter((figure) => /^[人票名]$/.test(figure.unit) && saying(figure));
  const [one, other] = votes;
  const wholes = figures.filter((figure) => !votes.includes(figure) && voters.test(figure.words));
  const whole = wholes.at(-1);
  if (!one || !other || !whole || votes.some(({ measure }) => measure !== whole.measure)) return [];
  const sum = votes.reduce((total, { amount }) => total + amount, 0);
  const isWhole = sentence.includes('弃权') && sentence.includes('反对');
  const isRight = wholes.some(({ amount }) => amount === sum) || (sum < whole.amount && !isWhole);
  const reckoning = votes.map(({ value }) => value).join('＋');
  return isRight ? [] : [{ start: whole.start, end: whole.end, reckoning, result: `${sum}${whole.unit}` }];
}

/** 家长代表 are no 学生代表; 女教师 may be 高级教师 as well. */
const ofOneKind = /^(?!.*(?:女|男|党|青年|基层|一线)).*代表$/;

/** 15人，其中家长代表10人、学生代表3人、教师代表3人: kinds that one word calls are no more than the whole. */
function wrongKinds(figures: readonly WordedFigure[], sentence: string): Reckoned[] {
  return figures.flatMap((whole, index) => {
    const [first, ...others] = figures.slice(index + 1);
    if (!first || !/^，?其中:?[^，。；、\d]{3,10}$/.test(sentence.slice(whole.end, first.start))) return [];
    const end = others.findIndex(({ words }) => !/^[、和及][^，。；、\d]{3,10}$/.test(words));
    const kinds = [first, ...(end === -1 ? others : others.slice(0, end))];
    const labels = kinds.map(({ words }) => words.replace(/^，?其中:?|^[、和及]/, ''));
    const sum = kinds.reduce((total, { amount }) => total + amount, 0);
    const isOne =
      labels.every((label) => ofOneKind.test(label)) &&
      new Set(labels).size === labels.length &&
      kinds.every(({ measure }) => measure === whole.measure);
    const reckoning = kinds.map(({ value }) => value).join('＋');
    return kinds.length < 2 || !isOne || sum <= whole.amount
      ? []
      : [{ start: whole.start, end: whole.end, reckoning, result: `${sum}${whole.unit}` }];
  });
}
