import type { Table } from '#documents/structure/structured-document.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftNominee } from '../draft.ts';
import { bodyAndPost } from '../body-name.ts';
import { type Entry, isLine, type Line, lineOf, unspaced, wholeText } from '../entry.ts';
import { paragraphText } from '../markdown.ts';
import { isHeading, numbered } from '../numbering.ts';
import { plainName } from '../wide-names.ts';
import { countedHeading, noticeCategory } from './category.ts';
import { formValues, isLabel, type LabelledValue, nameLabel } from './tables/form-table.ts';

export interface LabelledNominees {
  readonly nominees: readonly DraftNominee[];
  readonly sources: ReadonlySet<Entry>;
  /** What the notice says of itself in a form, in lines, by the form. */
  readonly spoken: ReadonlyMap<Entry, readonly Line[]>;
  readonly doubts: readonly Doubt[];
}

interface Block {
  readonly values: LabelledValue[];
  readonly category: string;
  readonly entries: Entry[];
  readonly where: string;
}

/**
 * The nominees of whom `entries` tell by labels: a form each, or lines that begin with a name's label, two such at
 * least (项目名称：某项目, then 完成单位：……). `title` is that of the notice.
 */
export function labelledNominees(entries: readonly Entry[], title: string): LabelledNominees {
  const nothing = { nominees: [], sources: new Set<Entry>(), spoken: new Map<Entry, Line[]>(), doubts: [] };
  // A tender names its project, and puts forward who bids for it.
  if (/中标|成交|采购|招标|比选|竞价/.test(title)) return nothing;
  const { blocks, headings } = blocksIn(entries, title);
  const hasForm = blocks.some(({ entries: [first] }) => first && !isLine(first));
  const [first] = blocks;
  if (!first || (blocks.length < 2 && !hasForm)) return nothing;
  const read = blocks.map(nomineeOf);
  const sources = new Set([...headings, ...blocks.flatMap((block) => block.entries)]);
  const omitted = [...read.flatMap((one) => one.omitted), ...headings.map(wholeText)];
  const facts = {
    label: first.values[0]?.label ?? '',
    name: first.values[0]?.value ?? '',
    count: read.length,
  };
  return {
    nominees: read.map(({ nominee }) => nominee),
    sources,
    spoken: new Map(
      blocks.flatMap(({ entries: [form] }) =>
        form && !isLine(form) ? [[form, spokenIn(form)] as const] : [],
      ),
    ),
    doubts: [doubt('nominees-labelled', facts, { where: first.where, at: '正文', omitted })],
  };
}

/** The blocks that tell of one each, and the headings over them. */
function blocksIn(
  entries: readonly Entry[],
  title: string,
): { readonly blocks: readonly Block[]; readonly headings: readonly Line[] } {
  const blocks: Block[] = [];
  const headings: Line[] = [];
  let category = noticeCategory(title);
  let open: Block | undefined;
  for (const [index, entry] of entries.entries()) {
    const values = isLine(entry)
      ? lineValues(entry)
      : (formValues(entry) ?? []).filter(({ label }) => !ofNotice.test(label));
    const [value] = values;
    if (value && nameLabel.test(value.label)) {
      for (const own of ofEach(values)) {
        open = { values: own, category, entries: [entry], where: entry.where };
        blocks.push(open);
      }
      if (!isLine(entry)) open = undefined;
    } else if (open && isLine(entry) && goesOn(open, entry)) {
      open.values.push(...(value ? values : [{ label: '', value: wholeText(entry) }]));
      open.entries.push(entry);
    } else {
      open = undefined;
      if (!isLine(entry) || !isOver(entry, entries[index + 1])) continue;
      headings.push(entry);
      category = categoryOver(entry) ?? category;
    }
  }
  return { blocks, headings };
}

/** 公示时间 and 受理单位及电话 of a form, with their values. */
function spokenIn(form: Table): Line[] {
  const values = formValues(form) ?? [];
  return values
    .filter(({ label, value }) => ofNotice.test(label) && value !== '')
    .map(({ label, value }) => lineOf(`${label}：${value}`, form.where));
}

/** `values`, which may tell of several that follow one another, of each: every one begins as the first does. */
function ofEach([first, ...rest]: readonly LabelledValue[]): LabelledValue[][] {
  const each: LabelledValue[][] = [];
  for (const value of first ? [first, ...rest] : []) {
    if (value.label === first?.label) each.push([]);
    each.at(-1)?.push(value);
  }
  return each;
}

/** 工作单位：某局, also numbered, or several set apart by blanks; 主要事迹： by itself, over paragraphs. */
function lineValues(line: Line): LabelledValue[] {
  const { words } = numbered(line);
  const parts = words.split(/\s+(?=[^\s：:，。]{2,12}[：:])/).map(labelledValue);
  const several = parts.flatMap((part) => part ?? []);
  if (several.length === parts.length) return several;
  return [labelledValue(words) ?? []].flat();
}

function labelledValue(text: string): LabelledValue | undefined {
  const [, label = '', value = ''] = /^([^：:，。]{2,14})[：:]\s*(.*)$/s.exec(text) ?? [];
  const isOwn = isLabel(label) && (value !== '' || longLabel.test(unspaced(label)));
  return isOwn ? { label: unspaced(label), value } : undefined;
}

const longLabel = /(?:事迹|简介|内容|情况|简历|理由)$/;
/** What a notice says of itself behind those whom it puts forward. */
const ofNotice = /^(?:公示|受理|监督|举报|反映|异议|联系|通[讯信]|邮|电子|传真|办公|来信|来访|接待)/;

/** Whether `line` goes on with `block`: a label of its own, or a paragraph below one that has paragraphs. */
function goesOn(block: Block, line: Line): boolean {
  const [value] = lineValues(line);
  if (value) return !ofNotice.test(value.label);
  const last = block.values.findLast(({ label }) => label !== '');
  return longLabel.test(last?.label ?? '') && !isHeading(numbered(line).words) && !ofNotice.test(line.text);
}

/** Whether `line` heads what is below it: 一等奖（2项）, 项目一 over a block. */
function isOver(line: Line, next: Entry | undefined): boolean {
  if (!next || !isHeading(numbered(line).words) || line.text.length > 20) return false;
  const [value] = isLine(next) ? lineValues(next) : (formValues(next) ?? []);
  return value !== undefined && nameLabel.test(value.label);
}

function categoryOver(line: Line): string | undefined {
  const { words } = numbered(line);
  const own = countedHeading(words)?.category ?? words;
  return /(?:奖|等|级|类|组|集体|个人|团队|标兵|模范|能手|项目)$/.test(own) ? own : undefined;
}

const ofBody = /^(?:工作|所在|申报|实施|承担|第一完成|主要完成|完成|现)?单位$|^单位名称$/;
const ofPost = /^(?:现任?)?(?:职务|岗位)(?:职称)?$/;
const ofBoth = /^(?:现任?)?(?:工作|所在)?单位(?:及|、|和|\/)?职务$|^现任?(?:职务|岗位)$/;

/** The nominee of a block, and what of its words became settings. */
function nomineeOf({ values: [own, ...rest], category }: Block): {
  readonly nominee: DraftNominee;
  readonly omitted: readonly string[];
} {
  const name = plainName((own?.value ?? '').replace(/\n/g, ''));
  const isPlain = ({ value }: LabelledValue): boolean => value !== '' && !/[、，；\n]/.test(value);
  const both = rest.find((one) => ofBoth.test(one.label) && bodyAndPost(one.value) !== undefined);
  const body = both ?? rest.find((one) => ofBody.test(one.label) && isPlain(one));
  const post =
    both ?? rest.find((one) => ofPost.test(one.label) && one.value !== '' && !one.value.includes('\n'));
  const placed = (both && bodyAndPost(both.value)) ?? {
    organisation: body?.value ?? '',
    post: post?.value ?? '',
  };
  const deedLines = rest.filter((one) => one !== body && one !== post && !isEmpty(one));
  return {
    nominee: {
      name,
      category,
      ...placed,
      distinction: '',
      deeds: deedLines.map(toldLine).join('\n\n'),
    },
    omitted: [own, body, post, ...rest.filter(isEmpty)].flatMap((one) =>
      one ? [one.label, `${one.label}：${one.value}`] : [],
    ),
  };
}

/** A label whose value was left empty, or left out as private. */
function isEmpty({ label, value }: LabelledValue): boolean {
  return value === '' && !longLabel.test(label);
}

function toldLine({ label, value }: LabelledValue): string {
  return paragraphText(label === '' ? value : `${label}：${value.replace(/\n/g, '\n\n')}`);
}
