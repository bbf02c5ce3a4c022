import { anySurnames } from '../../person.ts';
import { twoSigned } from '../somebody.ts';

/** Surnames with which hardly a word begins. */
const plain =
  '王李张刘陈杨赵吴徐孙朱胡郭罗梁宋唐韩邓冯彭萧肖蔡潘袁蒋吕沈崔谭廖贾付傅邹孟秦邱侯尹薛闫阎黎郝龚邵乔汪魏卢姚苏林黄周丁谢郑许曹董戴夏钟姜陆范石韦邢樊葛俞鲍倪滕殷毕邬颜裴柯靳耿聂阮詹欧佟庞贺尤';
/** Signs of which given names are made. */
const given =
  '小大晓少玉秀桂凤翠淑慧美丽英芳芬莲莉兰花梅菊霞艳燕玲珍珠琴红娟娜敏静婷媛倩雪冰洁莹颖琳琪璐瑶雅雯佳欣怡悦思梦诗语婉萍云彩香春秋冬桃杏素巧月银金菲蓉蕾薇萌楠晴曼妮娇嫣茜萱' +
  '伟强军勇杰涛磊超明亮建国志文斌刚平辉鹏飞宇浩博海波龙生福贵德富荣光胜利学峰庆新民宝水根土天永振兴家立东卫宏旭松柏俊健子嘉世昌茂祥瑞祖耀绍继义仁忠孝诚信礼智泽润轩睿泰彬凯锋钢铁柱栋炳坤乾树森洪江河山岩川源泉清正顺守雷鸣远达成长征援朝跃进爱克启开友善廷培盛锦鑫焕士良景喜锁满仓一二三四五六七八九双' +
  '然涵皓梓沐宸奕歆昊晨昕彤彦恒毅骏翔哲铭钧卓尧舜煜琛瑾瑜璇珊珂芸苗茹荷蓓青妍妙姣姝娅婧芹菁芙蕙蔓茵筠晗旻昱昀暄昶晖曦楷榕桦梧椿棠桐栩彪恺懿斐翠苇荔莎莺葵蕊虹赟逸铎霖露韵馨骁骥鸿鹤麟黛';
/** Words that begin so, and call nobody. */
const words =
  '孙[子女]|张大[嘴口]|黄[金河海]|周[一二三四五六]|林地|石[材油头]|夏[天季]|许多|陆续|范围|谢意|胡子|唐山|姜黄|曹操|毕业|尤其|颜[面色]';
/** 王大爷, 李小姐: as anybody is called. */
const familiar = '.[大小](?:[爷娘妈伯叔婶嫂哥姐姨娃妹弟]|朋友)';
/** Surnames that are small words as well. */
export const smallWords = '[和于从全能应经都向时单通连强多终后师家公平易仁充别相]';
const small = new RegExp(smallWords);
const others = [...anySurnames].filter((sign) => !plain.includes(sign) && !small.test(sign)).join('');

/** The first signs of a name of which nothing is hidden, whatever follows it: 李小, and 安小样. */
export const nameBegun = `(?!${words}|${familiar})(?:(?:[${plain}]|${twoSigned})[${given}]|(?:[${others}]|单(?![一二三四五六七八九双立]))[${given}](?=[${given}]))`;
