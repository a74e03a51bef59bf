// Codes that people copy by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../functions/kernel/checked-code.ts'

const family = codesOf('GY')
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('a checked code', () => {
  it('is read as it was made, in any case, grouped, spaced, with or without its letters', () => {
    fc.assert(
      fc.property(bytes, random => {
        const code = family.make(random)
        for (const typed of [code, code.toLowerCase(), family.format(code), family.format(code).replaceAll('-', ' '), code.slice(3)]) {
          expect(family.read(typed)).toBe(code)
        }
      }),
    )
  })
  it('with one changed character is none', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 31 }), (random, place, shift) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const characters = [...family.make(random).slice(3)]
        const old = alphabet.indexOf(characters[place] ?? '')
        characters[place] = alphabet.charAt((old + shift) % 32)
        expect(family.read(`GY-${characters.join('')}`)).toBeUndefined()
      }),
    )
  })
  it('is never made of too little randomness', () => {
    expect(() => family.make(new Uint8Array(9))).toThrow()
  })
})
