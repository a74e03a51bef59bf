// Any input is a question, and operators are what people mean by them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyChosen, withMarks } from '../../functions/search/match-expression.ts'
import { readQuestion, sequenceAsked, wordsAsked } from '../../functions/search/question.ts'
import { wordsOf } from '../../functions/search/search-words.ts'

const said = (text: string): string =>
  readQuestion(text)
    .wanted.map(alternatives => alternatives.map(({ words }) => words.map(({ exact }) => exact).join(' ')).join(' | '))
    .join(' + ')
const unsaid = (text: string): string[] => readQuestion(text).unwanted.map(({ words }) => words.map(({ exact }) => exact).join(' '))

describe('words', () => {
  test.each([
    ['Đất', 'dat', 'đất'],
    ['ÐẤT', 'dat', 'đất'],
    ['hoà', 'hoa', 'hòa'],
    ['thuỷ', 'thuy', 'thủy'],
    ['quý', 'quy', 'quý'],
    ['hoàn', 'hoan', 'hoàn'],
    ['007', '7', '7'],
  ])('%s is found by %s and told apart by %s', (written, plain, exact) => {
    expect(wordsOf(written)).toEqual([{ plain, exact }])
  })

  test('NFD and NFC, with and without invisible characters, are the same words', () => {
    expect(wordsOf('ly hôn'.normalize('NFD'))).toEqual(wordsOf('ly\u200b hôn'))
  })
})

describe('questions', () => {
  test.each([
    ['ly hôn nuôi con', 'ly + hôn + nuôi + con'],
    ['“lối đi chung” đất', 'lối đi chung + đất'],
    ['"lối đi', 'lối đi'],
    ['12/2024/DS-ST', '12 2024 ds st'],
    ['trâu OR bò', 'trâu | bò'],
    ['trâu HOẶC bò', 'trâu | bò'],
    ['trâu VÀ bò', 'trâu + bò'],
    ['LY HÔN VÀ CHIA TÀI SẢN', 'ly + hôn + và + chia + tài + sản'],
    ['OR', 'or'],
    ['or và không', 'or + và + không'],
    ['', ''],
    ['""', ''],
    ['-trâu', 'trâu'],
  ])('%s', (text, wanted) => {
    expect(said(text)).toBe(wanted)
  })

  test.each([
    ['đất -rừng', ['rừng']],
    ['đất NOT rừng', ['rừng']],
    ['đất KHÔNG “rừng keo”', ['rừng keo']],
    ['đất không rừng', []],
    ['2017 - 2019', []],
  ])('%s leaves out %j', (text, unwanted) => {
    expect(unsaid(text)).toEqual(unwanted)
  })

  test('a sequence has an order, alternatives have none', () => {
    expect(sequenceAsked(readQuestion('nuôi con')).map(({ plain }) => plain)).toEqual(['nuoi', 'con'])
    expect(sequenceAsked(readQuestion('trâu OR bò'))).toEqual([])
  })

  test('marks are asked for only where they were typed', () => {
    expect(withMarks(readQuestion('trộm dê'))).toBe('"trộm" AND "dê"')
    expect(withMarks(readQuestion('trom de'))).toBeUndefined()
  })

  test('whatever is typed, at most 24 words reach the index, each in quotes and of letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const question = readQuestion(text)
        const words = wordsAsked(question)
        expect(words.length).toBeLessThanOrEqual(24)
        const expression = everyChosen(question, new Set(words.map(({ plain }) => plain)))
        expect(expression.replace(/"[\p{L}\p{N}]+( [\p{L}\p{N}]+)*"/gu, '').replace(/\b(AND|OR|NOT)\b|[() ]/g, '')).toBe('')
      }),
    )
  })
})
