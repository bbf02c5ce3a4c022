import { expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';

it.each([
  ['周毛措', ['周', '毛', '措']],
  ['人社部函〔2023〕44号', ['人', '社', '部', '函', '2023', '44', '号']],
  ['０９７１－８２５８２０５', ['0971', '8258205']],
  ['阿不都热依木·买买提', ['阿', '不', '都', '热', '依', '木', '买', '买', '提']],
  ['Anna Li', ['anna', 'li']],
  ['　，。', []],
])('cuts %s the same in build and browser', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});
