// Articles of law as people cite them.
import { expect, test } from 'vitest'
import { sayArticle } from '../../web/src/words/article.ts'

test.each([
  ['BLTTDS 189(4)(đ)', 'BLTTDS Điều 189 khoản 4 điểm đ', 'BLTTDS Art. 189(4)(đ)'],
  ['BLTTDS 191(2),(3)', 'BLTTDS Điều 191 khoản 2, khoản 3', 'BLTTDS Art. 191(2),(3)'],
  ['LHGĐT 32, 35', 'LHGĐT Điều 32, 35', 'LHGĐT Art. 32, 35'],
  ['NQ 326 Art. 17(1)(a)', 'NQ 326 Điều 17 khoản 1 điểm a', 'NQ 326 Art. 17(1)(a)'],
  ['NQ 04/2016 Arts 12(3), 15(1)', 'NQ 04/2016 Điều 12 khoản 3, Điều 15 khoản 1', 'NQ 04/2016 Art. 12(3), 15(1)'],
  ['TTHC 125(1); NQ 326 17(2)', 'TTHC Điều 125 khoản 1; NQ 326 Điều 17 khoản 2', 'TTHC Art. 125(1); NQ 326 Art. 17(2)'],
  ['Bộ luật Lao động 190(3)', 'Bộ luật Lao động 190(3)', 'Bộ luật Lao động 190(3)'],
  [
    'NQ 326 Danh mục A.II.1.3; NQ 326 Art. 7(2)',
    'NQ 326 Danh mục A.II.1.3; NQ 326 Điều 7 khoản 2',
    'NQ 326 List A.II.1.3; NQ 326 Art. 7(2)',
  ],
  ['NQ 326 Art. 26(1)-(6)', 'NQ 326 Điều 26 khoản 1 đến khoản 6', 'NQ 326 Art. 26(1)-(6)'],
  ['-', '', ''],
])('%s is said in both languages', (article, vi, en) => {
  expect(sayArticle('vi', article)).toBe(vi)
  expect(sayArticle('en', article)).toBe(en)
})
