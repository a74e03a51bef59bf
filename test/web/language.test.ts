// Where a page lives in each language, and which typed dates are days.
import { describe, expect, it } from 'vitest'
import { dayOfParts } from '../../web/src/scripts/kit/date-fields.ts'
import { addressIn, bothLanguages, languageOf } from '../../web/src/site/language.ts'

describe('the address of a page', () => {
  it.each([
    ['/', '/en'],
    ['/huong-dan', '/en/huong-dan'],
    ['/theo-doi?ma=1#x', '/en/theo-doi?ma=1#x'],
    ['/?a=1', '/en?a=1'],
  ])('%s is %s in English', (vietnamese, english) => {
    expect(addressIn('en', vietnamese)).toBe(english)
    expect(addressIn('vi', vietnamese)).toBe(vietnamese)
  })

  it('is made twice, once at the root', () => {
    expect(bothLanguages().map(page => languageOf(page.params.lang))).toEqual(['vi', 'en'])
  })
})

describe('a date typed in three fields', () => {
  it('reads a day with or without leading zeros', () => {
    expect(dayOfParts({ day: '8', month: '03', year: '1958' }, false)).toBe('1958-03-08')
  })

  it('refuses a day that is not in the calendar', () => {
    expect(dayOfParts({ day: '30', month: '2', year: '1958' }, false)).toBeUndefined()
  })

  it('takes a year alone only where papers may have no more', () => {
    expect(dayOfParts({ day: '', month: '', year: '1951' }, true)).toBe('1951')
    expect(dayOfParts({ day: '', month: '', year: '1951' }, false)).toBeUndefined()
  })
})
