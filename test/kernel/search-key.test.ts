// Holds Vietnamese texts to one kept form and one compared form.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchKey, tidyLines, tidyText } from '../../functions/kernel/search-key.ts'

describe('the search key', () => {
  test.each([
    ['K03', 'THÁI HÒA', 'thai hoa'],
    ['K04', 'Đặng Thị Quý', 'dang thi quy'],
    ['K05', 'Nguyễn  Văn', 'nguyen van'],
    ['the Icelandic eth', 'Ðặng', 'dang'],
    ['dashes of any kind', 'TAND khu vực 1 – Nghệ An', 'tand khu vuc 1 nghe an'],
    ['zero-width characters', 'Nguy\u200Bễn\uFEFF Văn\u00AD', 'nguyen van'],
    ['nothing at all', ' \u200B ', ''],
  ])('%s: %j → %j', (_id, text, key) => {
    expect(searchKey(text)).toBe(key)
  })

  test.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['Quý', 'Qúy'],
    ['Khoẻ', 'Khỏe'],
    ['Thái Hoà', 'thai hoa'],
    ['Nghĩa Đàn', 'NGHĨA ÐÀN'],
  ])('%s and %s are the same', (a, b) => {
    expect(searchKey(a)).toBe(searchKey(b))
  })

  test('composed and decomposed texts have the same key, which is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        const key = searchKey(text)
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')))
        expect(searchKey(key)).toBe(key)
      }),
    )
  })
})

describe('texts as they are kept', () => {
  test('NFC, Vietnamese Đ, no invisible characters, single spaces', () => {
    expect(tidyText(' Ðo\u0302\u0309\u200B\u00A0\tvăn '.normalize('NFD'))).toBe('Đổ văn')
  })

  test('lines stay lines', () => {
    expect(tidyLines('\r\n  Tôi  vay\r\nông A\u2028 100 triệu \n\n')).toBe('Tôi vay\nông A\n100 triệu')
  })

  test('tidying twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => tidyText(tidyText(text)) === tidyText(text)))
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => tidyLines(tidyLines(text)) === tidyLines(text)))
  })
})
