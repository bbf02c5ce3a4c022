import { grouped } from '../../lists/grouped.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { nameForm } from '../../name/name-form.ts';
import { everyCategory, type Nominee, nomineesOf, type Notice } from '../../notice/notice.ts';
import { isShortFor, isShortName } from '../../statements/names/likeness.ts';
import {
  isNamedBeside,
  isNameLike,
  isOfPlaceOrPost,
  type KnownNames,
  type NameItem,
} from '../../statements/names/name-items.ts';
import { nameStatements } from '../../statements/names/name-statements.ts';
import type { NameStatement } from '../../statements/names/name-statement.ts';
import { nomineeForms, plainForm } from '../../statements/names/nominee-form.ts';
import { readingOf, type ReadScope } from '../../statements/reading.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';

/** The names that a notice's title and body list, and whom they name. */
export interface NamesRead {
  readonly register: NameRegister;
  readonly scopes: readonly ReadScope[];
  readonly statements: readonly NameStatement[];
  readonly categories: readonly string[];
  /** Where numbers begin that count the names before them, each of which is known. */
  readonly closings: ReadonlyMap<Scope, ReadonlySet<number>>;
}

/** The names in `notice`, read once for every rule; none where it has no nominees. A title only mentions names. */
export const namesIn = ofLatest(read);

/** Whether the number at `start` of `scope` counts the names before it, each of which is known. */
export function closesNames(notice: Notice, scope: Scope, start: number): boolean {
  return namesIn(notice).closings.get(scope)?.has(start) ?? false;
}

/** 和丙四 of 甲校和丙四镇小学: whether a stretch of `text` has some of what a column says there, which goes further. */
export function isInCell({ lists }: Notice, text: string, { start, end }: Span): boolean {
  return lists.some(({ nominees, nameColumn }) =>
    nominees.some(({ cells }) =>
      cells.some((cell, column) => {
        if (column === nameColumn || cell.length < shortestCell) return false;
        const from = text.indexOf(cell, Math.max(0, start - cell.length + 1));
        const until = from + cell.length;
        return from !== -1 && from < end && start < until && (from < start || end < until);
      }),
    ),
  );
}

/** Shorter cells may be words of anything. */
const shortestCell = 4;

function read(notice: Notice): NamesRead {
  const nominees = nomineesOf(notice);
  const register = new NameRegister(nominees);
  const { title, body } = readingOf(notice);
  const scopes = nominees.length === 0 ? [] : [title, ...body];
  const categories = everyCategory(notice);
  const statements = scopes.flatMap((of) =>
    nameStatements(of, register.names, categories).map((statement): NameStatement =>
      of === title ? { ...statement, role: 'near' } : statement,
    ),
  );
  return { register, scopes, statements, categories, closings: closingsOf(statements) };
}

function closingsOf(statements: readonly NameStatement[]): NamesRead['closings'] {
  const closings = statements.flatMap(({ scope, role, count, isOpen, items, isOfCategory }) =>
    count &&
    role === 'proposed' &&
    !isOpen &&
    !isOfCategory &&
    items.every(({ name }) => name !== undefined) &&
    !scope.isQuoted(count)
      ? [[scope, count.start] as const]
      : [],
  );
  return new Map([...grouped(closings)].map(([scope, starts]) => [scope, new Set(starts)] as const));
}

/** What may stand behind a name, and is no part of one: 甲一都（是农民）, 甲一这（3名职工）, 甲一不（是一户）, 甲一家（的房子）. */
const behindName =
  /^(?:(?:[一两]?[家户]|夫妇|夫妻|父[子女]|母[子女]|兄弟|姐妹|本人|自己|名下|所在)?(?:同|也|亦|仍|均|都|这|皆|却|只|仅|又|还|两|各|则|不|并|非|未|没|曾|已|就|才|系|是|即|乃|原|现|拟|将|因|经)?)$/;

/** 71分, 收到报名316份: so many, which is no name. */
const numberAlone = /^\p{Script=Han}{0,12}\d+(?:[分元岁人名户件份个天日月年亩]|小时|公里|平方米)$/u;

/** 甲一比第二名乙二快, 比最低的乙二低: what is said of two. */
const comparison = /(?:^|\p{Script=Han}{2})比.{2,30}[高低多少大小快慢早晚长短先后]$/u;

/** 甲村 of 甲村一组, 甲公司 of 甲公司第二车间: what the named are parts of. */
const wholeOf =
  /^.{1,20}?(?:[村镇乡]|社区|街道|小区|公司|集团|大学|学院|学校|医院)(?=第?[一二三四五六七八九十\d]{1,3}(?:村民小?)?[组社队栋幢部班]|.{0,8}(?:小组|[组队班站]|车间|支部|分公司|项目部)$)/;

/** Whether `words` are the name `form`, what leads to it (年龄最小的甲一), and what stands behind it. */
function isWithWords(words: string, form: string): boolean {
  const at = words.lastIndexOf(form);
  const after = words.slice(at + form.length);
  return at !== -1 && behindName.test(after) && (after === '' || at === 0 || words[at - 1] === '的');
}

/** The nominees by the names that texts give them. */
export class NameRegister {
  readonly names: KnownNames;
  readonly #units: readonly string[];
  readonly #wholes: readonly string[];
  readonly #ofForm: ReadonlyMap<string, readonly Nominee[]>;

  constructor(nominees: readonly Nominee[]) {
    const units = nominees.flatMap(({ organisation }) =>
      organisation === undefined ? [] : plainForm(organisation),
    );
    this.#units = [...new Set(units)].filter((unit) => unit.length > 3);
    this.#ofForm = grouped(
      nominees.flatMap((nominee) =>
        Array.from(nomineeForms(nominee.name), (form) => [form, nominee] as const),
      ),
    );
    const forms = [...this.#ofForm.keys()];
    this.#wholes = [...new Set(forms.map((form) => stretchIn(form, wholeOf)))].filter(
      (whole) => whole !== '',
    );
    this.names = {
      forms,
      hasPersons: forms.some(isShortName),
      hasUnits: forms.some((form) => !isShortName(form)),
      units: new Set(units),
    };
  }

  nomineesOf({ name }: NameItem): readonly Nominee[] {
    return name === undefined ? [] : (this.#ofForm.get(name) ?? []);
  }

  /** The unit of the nominee that `item` names, where only one has the name. */
  unitOf(item: NameItem): string | undefined {
    const [nominee, ...others] = this.nomineesOf(item);
    return others.length > 0 || nominee?.organisation === undefined
      ? undefined
      : plainForm(nominee.organisation);
  }

  /** The unit of another nominee that `words` name, where they do not name `own`. */
  otherUnit(words: string, own: string): string | undefined {
    return words.includes(own)
      ? undefined
      : this.#units.find((unit) => unit !== own && !own.includes(unit) && words.includes(unit));
  }

  /** The category of the nominee that `item` names, where all of that name are of one. */
  categoryOf(item: NameItem): string | undefined {
    const [category, ...others] = new Set(this.nomineesOf(item).map((nominee) => nominee.category));
    return others.length === 0 ? category : undefined;
  }

  isStranger(
    item: NameItem,
    { scope, role, items, isIntroduced }: NameStatement,
    simplifiedOf: (character: string) => string | undefined,
  ): boolean {
    if (item.name !== undefined || (role === 'near' && item.nearest === undefined)) return false;
    if (this.#isOneOfThem(item.text, simplifiedOf)) return false;
    const clause = lastStretch(scope.text.slice(Math.max(0, item.start - 24), item.end), '，。；');
    if (comparison.test(clause)) return false;
    if (numberAlone.test(item.text) && !this.names.forms.some((form) => numberAlone.test(form))) return false;
    if (item.end === scope.text.length && this.#isBroken(item)) return false;
    if (role === 'near' && items.length === 1 && item.text.length < 3 && !isIntroduced) return false;
    // 候选人冷月成绩, where 成双 is known: of two characters another word is made by one.
    if (item.nearest?.length === 2 && item.unit.length > 1 && !isOfPlaceOrPost(item.unit)) return false;
    if (role === 'near') return item.isBeforePost !== true;
    return isNameLike(item, this.names) || isNamedBeside(item, items);
  }

  /** A name that the end of a line cuts in two. */
  #isBroken({ text, unit }: NameItem): boolean {
    return this.names.forms.some((form) => form.startsWith(text.slice(unit.length)));
  }

  #isOneOfThem(text: string, simplifiedOf: (character: string) => string | undefined): boolean {
    const plain = [...nameForm(text)].map((sign) => simplifiedOf(sign) ?? sign).join('');
    if (this.#wholes.some((whole) => plain.endsWith(whole))) return true;
    return this.names.forms.some(
      (form) => isWithWords(plain, form) || (!isShortName(form) && isShortFor(text, form)),
    );
  }
}
