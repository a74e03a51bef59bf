// Texts made to be slow: 200 KB of what patterns dislike. Time grows with length, never with its square.
import { describe, expect, test } from 'vitest'
import { anonymise, removeAcceptanceNumbers } from '../../functions/judgments/anonymiser.ts'

const size = 200_000
const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

describe('200 KB of', () => {
  test.each([
    ['one digit', '1'],
    ['digits with spaces', '0 '],
    ['digits and dots', '1.'],
    ['one letter', 'a'],
    ['capitals', 'A '],
    ['line breaks', '\n'],
    ['spaces', ' '],
    ['brackets', '('],
    ['at signs', 'a@'],
    ['half e-mail addresses', 'a.b-c_'],
    ['labels without numbers', 'CCCD số '],
    ['words for accounts', 'tài khoản '],
    ['words for land', 'thửa đất số tờ bản đồ '],
    ['birth words', 'sinh ngày '],
    ['titles', 'ông bà '],
    ['titles and names', 'ông An bà Bình '],
    ['one surname', 'Nguyễn '],
    ['one name', 'Nguyễn Văn An, '],
    ['names on lines', 'Nguyễn\nVăn\nAn\n'],
    ['capitals of headings', 'NGUYỄN VĂN '],
    ['legal forms', 'Công ty TNHH '],
    ['company names', 'Công ty TNHH Hòa Bình và Dịch vụ '],
    ['levels of addresses', 'xã phường xóm '],
    ['addresses', 'xóm 5, xã Kim Liên, '],
    ['places in a row', 'Kim Liên, Nam Đàn, '],
    ['offices', 'Thẩm phán '],
    ['lines of officials', '1. Ông Lê Văn Bình\n'],
    ['nicknames', '(tên gọi khác: Tý) '],
    ['combining marks', 'a\u0300'],
    ['marks alone', '\u0300\u0323'],
    ['marks in two orders on one letter', 'a\u0323\u0300\u0323\u0300\u0323\u0300\u0323\u0300\u0323\u0300\u0323\u0300'],
    ['zero-width characters', '\u200b'],
    ['words of the docket', 'thụ lý số '],
    ['hyphens', '- '],
    ['quotes', '“'],
    ['links', 'facebook.com/'],
    ['plates', '37A-'],
    ['certificates', 'GCN AB CD '],
  ])('%s', (_, piece) => {
    const began = performance.now()
    const text = fill(piece)
    anonymise(text, [{ fullName: 'Nguyễn Văn An' }])
    removeAcceptanceNumbers(text)
    // Two passes over eighty pages on a machine that is doing other things; a pattern that backtracks takes minutes.
    expect(performance.now() - began).toBeLessThan(8_000)
  })
})
