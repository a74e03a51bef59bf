// Holds phone numbers to one written form, whatever was typed.
import { describe, expect, test } from 'vitest'
import { formatPhone, maskPhone, parsePhone, readContactPhone } from '../../functions/kernel/phone.ts'

describe('a number that receives messages', () => {
  test.each([
    ['P01', '0912345678', '+84912345678'],
    ['P02', '+84 912 345 678', '+84912345678'],
    ['dots', '0912.345.678', '+84912345678'],
    ['no plus', '84912345678', '+84912345678'],
    ['brackets, dashes', '(+84) 912–345-678', '+84912345678'],
    ['full width', '０９１２３４５６７８', '+84912345678'],
    ['pasted from a chat', '\u202A0912 345 678\u202C', '+84912345678'],
  ])('%s: %j is %s', (_id, typed, e164) => {
    expect(parsePhone(typed)).toBe(e164)
  })

  test.each([
    ['P05, a landline', '0238 3844 123'],
    ['P06, a digit short', '091234567'],
    ['a digit long', '09123456789'],
    ['no such prefix', '0412345678'],
    ['no such prefix', '0512345678'],
    ['another country', '+66 81 234 5678'],
    ['letters', '0912345O78'],
    ['nothing', ''],
  ])('not %s: %j', (_id, typed) => {
    expect(parsePhone(typed)).toBeUndefined()
  })
})

describe('a number to be reached at', () => {
  test('landlines count', () => {
    expect(readContactPhone('0238 3844 123')).toEqual({ e164: '+842383844123', kind: 'landline' })
    expect(readContactPhone('0912345678')).toEqual({ e164: '+84912345678', kind: 'mobile' })
  })

  test('what is no number of Vietnam is refused', () => {
    expect(() => readContactPhone('12345')).toThrow(expect.objectContaining({ kind: 'invalid', code: 'phone.invalid' }))
  })

  test('it is shown in groups, and masked for others', () => {
    expect(formatPhone('+84912345678')).toBe('0912 345 678')
    expect(formatPhone('+842383844123')).toBe('0238 3844 123')
    expect(formatPhone('+842438241234')).toBe('024 38241 234')
    expect(formatPhone('+66812345678')).toBe('+66812345678')
    expect(maskPhone('+84912345678')).toBe('0912 *** 678')
  })
})
