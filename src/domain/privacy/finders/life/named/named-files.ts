import { matchesIn } from '../../../../lists/matches-in.ts';
import { wordPattern } from '../../../../lists/word-pattern.ts';
import { isSurnamed } from '../../../../name/likely-names.ts';
import { beginsWithPerson } from '../../../listed-names.ts';
import type { Sighting } from '../../../sighting.ts';

/** What a file ends in. */
export const fileEnd =
  '\\.(?:pdf|jpe?g|png|docx?|xlsx?|zip|rar|tiff?|ofd|wps|heic|PDF|JPE?G|PNG|DOCX?|XLSX?|ZIP|RAR)';
const anyFile = wordPattern(new RegExp(fileEnd));
/** Papers that nobody shows of somebody. */
const papers =
  '身份证|户口[本簿页]|残疾(?:人?证|证明|评定)|低保证|特困(?:证|供养)|病[历案]|诊断|[出入住]院|手术|体检|化验|病理|病危|死亡|离婚|结婚证|婚姻|出生(?:医学)?证|亲子|征信|流水|银行卡?|存折|收入证明|不动产|房产证|判决|裁定|起诉|刑满|释放|戒毒|矫正|处分|无?犯罪|孤儿|贫困(?:证明|认定)|低保|借条|欠条|遗嘱|护照|驾驶证|社保卡|人脸|正脸|指纹|精神|缴费|工资';
const named = new RegExp(
  `(?<![\\u4e00-\\u9fff])([\\u4e00-\\u9fff]{2,4}?)(?:同志|同学)?[的之_-]?(?:${papers})[^,。;、\\s]{0,24}?${fileEnd}(?![A-Za-z])`,
  'g',
);
const namedBehind = new RegExp(
  `(?:${papers})[^,。;、\\s.(_-]{0,16}[(_—-]{1,2}([\\u4e00-\\u9fff]{2,3}?[\\u4e00-\\u9fff]?)(?:同志|同学|本人|(?:等|一家|全家|家)[一二三四五六七八九十两0-9]*[人口]?|母[子女]|父[子女]|夫[妻妇])?[)]?${fileEnd}(?![A-Za-z])`,
  'g',
);
/** Papers that are shown of somebody under a name without the ending of a file. */
const barePapers =
  '身份证|户口[本簿]|残疾人?证|病历|诊断(?:书|证明)|[出入]院(?:小结|记录)|精神(?:病|疾病|司法)?鉴定|离婚(?:证|协议|判决)|(?:刑事|民事)?判决书|刑满释放|释放证|征信报告|银行流水|死亡证明|亲子鉴定|心理测评|低保证';
const barePaper = wordPattern(new RegExp(barePapers));
/** Such a name, behind 附件 or as a line of its own. */
const plainPapers = new RegExp(
  `(?:(?<=[\\n\\t])|^|附件?[0-9]{0,2}[:.、] ?|下载:|关于)([\\u4e00-\\u9fff]{2,4}?)(?:同志|同学)?的?(?:${barePapers})[^,。;、\\s]{0,8}(?=[\\n\\t,;。、)]|$)`,
  'g',
);
/** What a copy is called. */
const copy = /扫描件|复印件|影印件|照片/;
/** 李一户口本扫描件: a copy of a paper, behind what may be a name. */
const paperCopy = new RegExp(
  `(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff·]{2,9}[^,。;、\\s]{0,16}?(?:${papers})[^,。;、\\s]{0,6}(?:${copy.source})`,
  'g',
);
/** What shows how a paper looks, or tells of many. */
const ofMany =
  /样|模板|空白|格式|范[本文例]|指[南引]|标准|规[范定则程]|办法|目录|汇总|名单|清单|统计|方案|制度|流程|须知|通知|公[告示]|说明|说课|课件|条例|意见(?!书)|法(?:规|律)|解读/;
/** What looks like a name, and is none: a place, an illness, and words with which a surname begins. */
const nobody =
  /[省市县区镇乡村街州局院校厂站所会社司病症癌炎血肺残类种人员者方主]|^(?:全[家套部体员]|常[住年]|双方|经办|成员|任职|何种|关联|原件|水质|周转|相关|明细|单位|居[民委]|农[民户]|公[民共]|家[庭长属]|平[台时]|从业|计生|[车户业]主|许可|有关|那|都|和|及)/;

/** Papers of somebody, which a file is called after: 李一诊断证明.pdf; and copies of those of one of `names`. */
export function filesOfPersons(text: string, names: ReadonlySet<string> = new Set()): Sighting[] {
  const files = [
    ...(anyFile.isIn(text) ? [named, namedBehind] : []),
    ...(barePaper.isIn(text) ? [plainPapers] : []),
  ];
  const papersOfNamed = files.flatMap((pattern) =>
    matchesIn(text, pattern).filter(({ 1: name = '' }) => !nobody.test(name) && isNamed(name)),
  );
  const copiesOfListed = copy.test(text)
    ? matchesIn(text, paperCopy).filter(({ 0: words }) => beginsWithPerson(words, names))
    : [];
  return [...papersOfNamed, ...copiesOfListed]
    .filter(({ 0: file }) => !ofMany.test(file))
    .map(({ 0: file, index: start }) => ({
      kind: 'sensitive',
      start,
      end: start + file.length,
      value: file,
    }));
}

/** 战 begins a name only where nothing else can stand. */
function isNamed(name: string): boolean {
  return isSurnamed(name) || /^战[^略役争时场斗队]/.test(name);
}
