// The calculator's page without a browser: what a link carries, which questions matter, what the tables and examples say.
import { describe, expect, it } from 'vitest'
import { type Asked, askedIn, queryOf, questionsOf, quoteAsked, subjects, wholeIn } from '../../web/src/scripts/fees/asked.ts'
import { bearersSaid } from '../../web/src/site/fee-bearers.ts'
import { chargeRows, fixedRows, valuedRows } from '../../web/src/site/fee-tables.ts'
import { languages } from '../../web/src/site/language.ts'

const usual: Asked = {
  subject: 'civil',
  divorce: false,
  valueVnd: null,
  stage: 'first-instance',
  procedure: 'ordinary',
  pages: 1,
  copies: 1,
}
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

describe('a link to a result', () => {
  it.each([
    [{}, '?loai=dan-su'],
    [{ valueVnd: 500_000_000 }, '?loai=dan-su&gia-tri=500000000'],
    [
      { subject: 'family', divorce: true, valueVnd: 1, procedure: 'summary' },
      '?loai=hon-nhan-gia-dinh&ly-hon=co&gia-tri=1&thu-tuc=rut-gon',
    ],
    [{ subject: 'business', stage: 'appeal' }, '?loai=kinh-doanh&cap=phuc-tham'],
    [{ subject: 'request' }, '?loai=viec-dan-su'],
    [{ subject: 'copy', pages: 12, copies: 2 }, '?loai=ban-sao&trang=12&ban=2'],
  ] as const)('%o is %s, and reads back the same', (changes, query) => {
    const asked: Asked = { ...usual, ...changes }
    expect(queryOf(asked)).toBe(query)
    expect(askedIn(query)).toEqual(asked)
  })

  it('carries only what matters to the answer', () => {
    expect(queryOf({ ...usual, subject: 'request', valueVnd: 5, divorce: true, procedure: 'summary' })).toBe('?loai=viec-dan-su')
    expect(queryOf({ ...usual, stage: 'appeal', valueVnd: 5 })).toBe('?loai=dan-su&cap=phuc-tham')
  })

  it('never carries a relief: it tells of age, health and means', () => {
    expect(askedIn('?loai=dan-su&mien=EX-DISABLED')).toEqual(usual)
    for (const subject of subjects) expect(queryOf({ ...usual, subject })).not.toMatch(/mien|EX-|NL-|RED-/)
  })

  it.each(['', '?loai=', '?loai=khac', '?gia-tri=5'])('names no matter: %s', query => {
    expect(askedIn(query)).toBeUndefined()
  })

  it.each(['-5', '1.5', '1e9', 'abc', '0', '99999999999999999'])('a value that cannot be is left out: %s', value => {
    expect(askedIn(`?loai=dan-su&gia-tri=${value}`)?.valueVnd).toBeNull()
  })

  it('counts pages and copies in whole numbers from 1', () => {
    expect(wholeIn(' 12 ', 10_000)).toBe(12)
    expect(wholeIn('10001', 10_000)).toBeUndefined()
    expect(wholeIn(null, 10)).toBeUndefined()
  })
})

describe('the questions', () => {
  it('are those that change the answer', () => {
    expect(questionsOf({ subject: 'civil', stage: 'first-instance' })).toEqual(['stage', 'value', 'procedure'])
    expect(questionsOf({ subject: 'family', stage: 'first-instance' })).toContain('divorce')
    expect(questionsOf({ subject: 'business', stage: 'appeal' })).toEqual(['stage', 'procedure'])
    expect(questionsOf({ subject: 'request', stage: 'appeal' })).toEqual(['stage'])
    expect(questionsOf({ subject: 'copy', stage: 'first-instance' })).toEqual(['pages', 'copies'])
  })

  it('have an answer for every matter and stage', () => {
    for (const subject of subjects)
      for (const stage of ['first-instance', 'appeal'] as const)
        expect(quoteAsked({ ...usual, subject, stage, valueVnd: 80_000_000 }, '2026-11-21').lines.length).toBeGreaterThan(1)
  })
})

describe('the tables', () => {
  it('say each bracket as the list of NQ 326 does', () => {
    expect(valuedRows('vi', 'civil').map(row => [row.heading, ...row.cells].map(plain))).toEqual([
      ['Đến 6.000.000 đ', '300.000 đ'],
      ['Trên 6.000.000 đ đến 400.000.000 đ', '5% của giá trị'],
      ['Trên 400.000.000 đ đến 800.000.000 đ', '20.000.000 đ và 4% của phần trên 400.000.000 đ'],
      ['Trên 800.000.000 đ đến 2.000.000.000 đ', '36.000.000 đ và 3% của phần trên 800.000.000 đ'],
      ['Trên 2.000.000.000 đ đến 4.000.000.000 đ', '72.000.000 đ và 2% của phần trên 2.000.000.000 đ'],
      ['Trên 4.000.000.000 đ', '112.000.000 đ và 0,1% của phần trên 4.000.000.000 đ'],
    ])
    expect(plain(valuedRows('en', 'labour')[1]?.cells[0])).toBe('3% of the value, at least 300,000 VND (expected)')
    expect(plain(valuedRows('vi', 'business')[0]?.cells[0])).toBe('3.000.000 đ')
  })

  it('mark as expected what was not compared with the law, and nothing else', () => {
    const marked = (cells: readonly string[][]) => cells.map(row => row.map(cell => cell.includes('(dự kiến)')))
    expect(marked(fixedRows('vi').map(row => [...row.cells]))).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [false, false],
      [true, true],
      [true, true],
    ])
    const sure = chargeRows('vi').filter(row => row.cells.every(cell => !cell.includes('(dự kiến)')))
    expect(sure.map(row => row.heading)).toEqual(['Bản sao bản án, quyết định, tài liệu: một trang A4'])
  })

  it.each(languages)('name every charge and collector in words (%s)', language => {
    for (const row of chargeRows(language)) expect(row.heading + row.note).not.toMatch(/[A-Z]+-[A-Z0-9]+|THADS/)
  })
})

describe('who bears the fee', () => {
  it.each(languages)('every example is filled and has its article (%s)', language => {
    const said = bearersSaid(language)
    expect(said).toHaveLength(16)
    for (const example of said) {
      expect(example.who).not.toMatch(/[{}]/)
      expect(example.article).toMatch(/^NQ \d/)
    }
  })

  it('says the amounts that the rules reckon', () => {
    expect(plain(bearersSaid('vi')[0]?.who)).toContain('Bị đơn 15.000.000 đ, nguyên đơn 10.000.000 đ')
    expect(plain(bearersSaid('en')[4]?.who)).toBe('75,000 VND each.')
  })
})
