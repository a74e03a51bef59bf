// Holds personal numbers and tax codes to their shape: what can be checked is checked, what cannot is only doubted.
import { describe, expect, test } from 'vitest'
import { doubtsAbout, isOldIdentityCard, maskPersonalNumber, readPersonalNumber } from '../../functions/kernel/personal-number.ts'
import { readTaxCode } from '../../functions/kernel/tax-code.ts'

describe('a personal number', () => {
  test.each([
    ['C01', '040085001234', '040', 'Nghệ An', 'M', 1985],
    ['C03', '040304001234', '040', 'Nghệ An', 'F', 2004],
    ['spaces', ' 040 085 001 234 ', '040', 'Nghệ An', 'M', 1985],
    ['a later century', '001599001234', '001', 'Hà Nội', 'F', 2199],
    ['born abroad', '999185001234', '999', '', 'F', 1985],
  ])('%s: %j', (_id, text, province, provinceName, sex, birthYear) => {
    expect(readPersonalNumber(text)).toMatchObject({ number: text.replaceAll(' ', ''), province, provinceName, sex, birthYear })
  })

  test.each([
    ['C04, a digit short', '04008500123'],
    ['C06, a letter', '0400850O1234'],
    ['an old CMND', '186123456'],
    ['nothing', ''],
  ])('%s: %j is refused', (_id, text) => {
    expect(() => readPersonalNumber(text)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'personal-number.invalid' }))
  })

  test('a refusal never repeats the number', () => {
    expect(() => readPersonalNumber('04008500123')).toThrow(expect.objectContaining({ facts: {} }))
  })

  test('what differs from what the person says is doubted, never refused', () => {
    const number = readPersonalNumber('040085001234')
    expect(doubtsAbout(number, { birthYear: 1985, sex: 'M' })).toEqual([])
    expect(doubtsAbout(number, { birthYear: 1986, sex: 'F' })).toEqual(['birth-year', 'sex'])
    expect(doubtsAbout(readPersonalNumber('999185001234'), {})).toEqual(['province'])
  })

  test('it is shown masked', () => {
    expect(maskPersonalNumber('040085000123')).toBe('040******123')
  })

  test('nine digits are an old identity card', () => {
    expect(isOldIdentityCard(' 186123456 ')).toBe(true)
    expect(isOldIdentityCard('040085001234')).toBe(false)
  })
})

describe('a tax code', () => {
  test.each([
    ['M1', '2900123456', '2900123456', 'enterprise'],
    ['M2', '0100109106', '0100109106', 'enterprise'],
    ['a branch', '0100109106-001', '0100109106-001', 'branch'],
    ['a branch without its dash', '0100109106001', '0100109106-001', 'branch'],
    ['a branch with a long dash', '0100109106 – 001', '0100109106-001', 'branch'],
    ['a person, since 1 July 2025', '040085001234', '040085001234', 'personal'],
  ])('%s: %j is %s, %s', (_id, text, code, kind) => {
    expect(readTaxCode(text)).toEqual({ code, kind })
  })

  test('each single wrong digit of the main code is caught', () => {
    const missed = [...'0100109106'].flatMap((digit, place) =>
      [...'0123456789'].filter(other => {
        const changed = `0100109106`.slice(0, place) + other + `0100109106`.slice(place + 1)
        try {
          return other !== digit && readTaxCode(changed).code === changed
        } catch {
          return false
        }
      }),
    )
    expect(missed).toEqual([])
  })

  test.each([
    ['tax-code.invalid', '290012345'],
    ['tax-code.invalid', '01001O9106'],
    ['tax-code.wrong-check', '2900123457'],
    ['tax-code.wrong-check', '0100109107-001'],
  ])('%s: %j', (code, text) => {
    expect(() => readTaxCode(text)).toThrow(expect.objectContaining({ kind: 'invalid', code }))
  })
})
