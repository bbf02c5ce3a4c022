import { lastStretch } from '../../../../lists/stretch-before.ts';

/** 凡患有…的, 有下列情形之一的: whom a rule is for. */
const whoever =
  /(?:^|[,:(])凡(?![事人尔间俗响])|(?:下列|以下|如下)[^。]{0,16}之一|(?:情形|条件|情况|行为|疾病)之一的?[:者]|(?:符合|具备)(?:下列|以下)|[下以][列下]条件/;
/** 如患有…,可… */
const supposed =
  /(?:^|[,:(])(?:如(?!今|下|实|期|愿|其|何|数|不是|果不是)|若(?!干|不是|非)|倘若?|一旦)[^他她]*$/;
/** 李一同志: a clause that begins with somebody by name is no supposition. */
const comrade = /^(?:其中|另|又)?[\u4e00-\u9fff]{2,4}(?:同[志学]|老师|先生|女士)/;
const granted = /^[^。他她]{0,40}?(?:可|应|须|请|不得|给予|凭|视为|取消)/;

/** What a rule lets follow, or forbids. */
const ruling =
  '(?:一律|均|概|可以?(?!见|惜|是|怜|谓)|应当?(?!该|邀|聘)|须|必须|需|不[得予能可宜再计]|停[发止保]|暂停|终止|取消|撤销|吊销|禁止|除外|给予|予以|免(?:予|除|收|交)?|减免|优先|另[加行]|每[户人月年]|按|视|由|依(?:法|照|规)|凭|持|参照|适用|追缴|退[还出]|责令|酌情|自[次当]月|其(?:家属|亲属|监护人|近亲属))';
/** …的,停发相应补贴; 因离婚引起户口变动的,应提供…: the clause is a condition. */
const conditional = new RegExp(`^[^。;,]{0,40}?的(?:人员?|情形|对象|家庭)?,${ruling}`);
/** 服刑期间停发, 刑满释放后可重新申请 */
const when = new RegExp(
  '^(?:人员)?(?:之?后|期间|时|期满后?)(?:方?可(?:以|重新|申请|恢复|按|凭|享受|办理|免|到|向|持)|应当?(?!该)|须|不得|停发|暂停|凭|由)',
);
/** 怀孕的考生可以申请…: whoever is so. */
const whoeverIs = new RegExp(
  `^[^。;,]{0,8}?的[^。;,他她]{0,6}?(?:考生|[在离]校生|学生|学员|职工|村民|居民|户|[应受]聘[者人]|[申报]请人|个人|公民|单身|一方|子女|家长|住户|家庭|人员?|者)(?:也|均|都)?${ruling}`,
);
/** 应聘者须具备以下条件, 申请人应无犯罪记录 */
const demanded =
  /(?:须|应当?|必须|需(?!求))(?:同时)?(?:具[备有]|符合|满足|无(?!私)|没有|未|不得|不属于)|(?:(?<!家庭|居住|生活|身体|住房|经济|自身)条件|要求|资格|职责|义务)(?:如下|为|是|包括|有)?:|不得(?:有|具有|存在)|(?:下列|以下)(?:人员|家庭|群体|考生|学生)(?:可|应|免|减|优先|享受|不得)|(?:范围|情形|事项|标准|目录)(?:如下|为|是|包括)?:/;
/** 彩礼不超过三万元 */
const limited = /^[^,。;]{0,4}(?:不得?(?:超过|高于)|上限|限额)/;
/** 收养人应当无子女: what one must who is called so by what he or she does or is. */
const ofRole =
  /^[^,。;:()他她]{0,4}?(?:人员?|者|方|家庭|对象|夫妻(?:双方)?|子女|儿童|学生)(?:、?[或和及]者?[^,。;]{1,8}?)?(?:均|都|也|本人)?(?:应当?(?!该|邀|聘)|必须|须(?!知)|不得(?!不|已)|可以(?!说)|方可|享有)/;
const roleMust =
  /(?:申请|收养|送养|监护|报名|当事|扶养|赡养|应聘|报考|承租|借款|候选)[人者](?:均|都|也)?(?:应当?(?!该|邀|聘)|必须|须|不得(?!不|已))[^,。;他她]{0,6}$/;
/** 任何单位和个人不得公开感染者…: what nobody may do. */
const forbidden =
  /(?:任何(?:单位|组织|机构|个人|人)|严禁|禁止|严防|(?<![弹舍巴恨见怪由了算吃睡顾认记来去起])不(?:得|准|许)(?!不|已|而))[^,。;:他她]{0,24}$/;
const someone = /[他她](?!人|们|方)|本人|该(?:同志|[生户员]|职工)|我(?![省市县区镇乡村局院校国])/;

/**
 * Whether what stands at `start` of `text`, in a sentence between `before` and `after`, is said of whoever a rule is
 * for: of a condition, or of what somebody must be who applies.
 */
export function isOfRule(text: string, start: number, before: string, after: string): boolean {
  const lead = text.slice(Math.max(0, start - longestList), start).replace(/^[^]*[。!?\n\t]/, '');
  const isSupposed = supposed.test(before) && !comrade.test(lastStretch(before, ','));
  if (whoever.test(lead) || (isSupposed && granted.test(after))) return true;
  if (someone.test(before)) return false;
  if ((ofRole.test(after) && !/[是系为属]$/.test(before)) || roleMust.test(before) || forbidden.test(before))
    return true;
  if (conditional.test(after) || when.test(after) || whoeverIs.test(after)) return true;
  return limited.test(after) || demanded.test(lead);
}

/** More of a list of conditions than stands before the last. */
const longestList = 160;
