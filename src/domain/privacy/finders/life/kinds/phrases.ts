/** Words of which what is told of a life is composed, whatever is told. */

/** Up to `most` signs within a clause. */
export const within = (most: number): string => `[^,。;:()\\s]{0,${most}}?`;
/** The end of what a clause says. */
export const ended = '(?=[,。;:、)\\s”"]|$)';
/** The end of it, or what happened behind it: 走了之后. */
export const endedOr = '(?=[,。;:、)\\s”"了过后之以就才而]|$)';
/** How much or how many, as it is counted and as it is spoken. */
export const amount = '[0-9一二三四五六七八九十两几百千万半][0-9.,一二三四五六七八九十两几百千万半]{0,9}';
/** When, and how often, between who and what: 早就, 前年, 后来又. */
export const when =
  '(?:[0-9一二三四五六七八九十两几]{1,4}[年岁](?:[前来多时]|那年|上)*|[去前今当那同次头早近这]年|年前|年轻时|小时候|自?[从打]小|自幼|早些?年|后来|如今|现在?|一直|常年|长年|长期|成天|整天|经常|时常|常常?|多次|又|已经?|早[就已]?|先后|相继|曾经?|刚刚?|刚才|才|就|便|也|都|还|却|竟|突然|不幸|意外|因[^,。;:()\\s]{1,6}?)';
/** Up to three of them. */
export const sometime = `${when}{0,3}`;

/** Who brought somebody up, or whom one is left with. */
export const elders =
  '(?:爷爷奶奶|爷奶|爷爷|奶奶|外公外婆|外公|外婆|姥姥姥爷|姥姥|姥爷|(?:外)?祖[父母]母?|阿公|阿婆|姑[姑父妈母]?|舅[舅父妈母]?|叔[叔父]?|婶[婶子]?|伯[伯父母]|姨[妈母父]?|大[伯爷姑舅姨姐哥]|哥嫂|[哥姐兄][哥姐嫂]?|亲戚|远亲|远房|邻居|外人|[他她佢](?:爷|奶|姥|姑|舅|叔|婶|姨|大爷))';
/** Parents, and each of them. */
export const parents =
  '(?:父母|双亲|娘老子|老子娘|爷娘|爹娘|爹妈|爸妈|爸爸妈妈|两口子|夫妻俩?|夫妇俩?|父亲|母亲|老?爹|老?娘|爸爸?|妈妈?|继父|继母)';
/** Whom one is married to. */
export const spouses = '(?:丈夫|妻子|老公|老婆|爱人|媳妇|老伴儿?|男人|婆娘|堂客|内人|当家的|前[夫妻]|配偶)';
/** Those born to one. */
export const offspring =
  '(?:儿子|女儿|闺女|独[子女]|独生子女?|独苗|[长次幼爱大小][子女儿]|[大小]?娃[儿娃]?|孩子|儿女|崽[崽子]?|[老][大二三四五幺]|孙[子女儿]|孙女儿?)';
/** Any of a household. */
export const household = `(?:${parents}|${spouses}|${offspring}|${elders}|[哥弟姐妹]{2}|儿媳妇?|女婿|公公|婆婆|公婆|岳[父母]母?)`;
