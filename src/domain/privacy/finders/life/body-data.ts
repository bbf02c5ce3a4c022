import { matchesIn } from '../../../lists/matches-in.ts';
import { wordPattern } from '../../../lists/word-pattern.ts';
import { isSurnamed } from '../../../name/likely-names.ts';
import type { Sighting } from '../../sighting.ts';

/** What is measured of a gene at a place of it (GB/T 41021-2021): D3S1358 15/17. */
const genes =
  /(?:D(?:[1-9]|1\d|2[0-2])S\d{2,4}|vWA|TH01|TPOX|CSF1PO|FGA|Penta ?[DE]|DYS\d{3})[^\dA-Za-z\n]{0,4}\d{1,2}(?:\.\d)? ?[,/、-] ?\d{1,2}(?:\.\d)?(?![\d.]|ng|pg)/g;
/** What machines know somebody by, behind a name. */
const features =
  /([\u4e00-\u9fff]{2,4})(?:同志|同学)?的?(?:(?:[左右双]手)?(?:正脸照|人脸(?:照片?|图[像片]|特征|模板|数据)|面部(?:照片|特征|数据)|虹膜|声纹|掌纹|指纹(?:模板|特征|数据|编码)|步态特征))(?![识门考验采打系设技])/g;
/** 人脸照片编码A1234: the number under which a machine keeps somebody's face or fingers. */
const featureCodes =
  /(?:人脸|正脸|面部|指纹|虹膜|声纹|掌纹)(?:照片?|图[像片]|特征|数据|模板|样本|信息)*(?:编码|编号|代码|特征码|哈希值?|ID)[:为是\s]*(?=[A-Z0-9_-]*\d)[A-Z0-9][A-Z0-9_-]{5,40}/gi;
/** Words with which a surname begins. */
const nobody =
  /^(?:全[部体员]|双[方眼]|相关|明[显确]|单位|居民|公[民共安]|家[庭长]|平台|从业|那|都|和|及|用户|使用)/;

/** Without any of these nothing tells of a body. */
const bodyWords = wordPattern(/[人正]脸|面部|虹膜|[声掌指]纹|步态/);

/** Biometric data of somebody (个人信息保护法 28). */
export function bodyData(text: string): Sighting[] {
  const measured = /D\d{1,2}S\d|vWA|TH01/.test(text) ? matchesIn(text, genes) : [];
  const isOfBody = bodyWords.isIn(text);
  const known = isOfBody
    ? matchesIn(text, features).filter(({ 1: words = '' }) =>
        [0, -3, -2].some((from) => {
          const name = words.replace(/的$/, '').slice(from);
          return isSurnamed(name) && !nobody.test(name);
        }),
      )
    : [];
  const coded = isOfBody ? matchesIn(text, featureCodes) : [];
  return [...measured, ...known, ...coded].map(({ 0: value, index: start }) => ({
    kind: 'sensitive',
    start,
    end: start + value.length,
    value,
  }));
}
