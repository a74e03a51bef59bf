// Holds receipt codes to their promise: a slip of the finger or of the tongue never leads to another person's filing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatReceiptCode, makeReceiptCode, parseReceiptCode, spokenReceiptCode } from '../../functions/kernel/receipt-code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = fc.uint8Array({ minLength: 10, maxLength: 16 }).map(makeReceiptCode)
const refusal = (code: string) => expect.objectContaining({ kind: 'invalid', code })
const isCode = (characters: string) => {
  try {
    return parseReceiptCode(`NA-${characters}`) === `NA-${characters}`
  } catch {
    return false
  }
}
const at = (text: string, index: number, replacement: string) => text.slice(0, index) + replacement + text.slice(index + replacement.length)

describe('the check character', () => {
  const sample = fc.sample(codes, { numRuns: 40, seed: 32 }).map(code => code.slice(3))

  test('catches every single substitution, at every place, by every character', () => {
    const missed = sample.flatMap(code =>
      [...code].flatMap((own, place) => [...alphabet].filter(other => other !== own && isCode(at(code, place, other)))),
    )
    expect(missed).toEqual([])
  })

  test('catches every swap of two different characters, neighbours or not', () => {
    const missed = sample.flatMap(code =>
      [...code].flatMap((a, i) => [...code].filter((b, j) => j > i && a !== b && isCode(at(at(code, i, b), j, a)))),
    )
    expect(missed).toEqual([])
  })

  test('is a totally anti-symmetric quasigroup of order 32: proved on all its products and all triples', () => {
    const values = Array.from(alphabet, (_, value) => value)
    /** The check character after leading zeros, which leave the running value at zero. */
    const checkAfter = (...last: number[]) => makeReceiptCode(Uint8Array.from([...Array(10 - last.length).fill(0), ...last])).slice(-1)
    for (const a of values) {
      expect(new Set(values.map(b => checkAfter(a, b))).size).toBe(32)
      expect(new Set(values.map(b => checkAfter(b, a))).size).toBe(32)
    }
    const clashes = values.flatMap(c => values.flatMap(x => values.filter(y => x < y && checkAfter(c, x, y) === checkAfter(c, y, x))))
    expect(clashes).toEqual([])
  })

  test('is the only character that completes a code', () => {
    const completions = sample.map(code => [...alphabet].filter(last => isCode(at(code, 10, last))).join(''))
    expect(completions).toEqual(sample.map(code => code.slice(10)))
  })

  test('is spread over the whole alphabet', () => {
    const seen = new Set(fc.sample(codes, { numRuns: 2000, seed: 1 }).map(code => code.slice(-1)))
    expect(seen.size).toBe(32)
  })
})

describe('making a code', () => {
  test('ten random characters, never I, L, O or U', () => {
    fc.assert(fc.property(codes, code => /^NA-[0-9A-HJKMNP-TV-Z]{11}$/.test(code)))
  })

  test('all fifty bits count: bytes that differ in their low five bits make different codes', () => {
    const made = Array.from({ length: 10 }, (_, place) =>
      Array.from({ length: 32 }, (_, value) => makeReceiptCode(new Uint8Array(10).map((_, i) => (i === place ? value : 0)))),
    ).flat()
    expect(new Set(made).size).toBe(311)
  })

  test('too little randomness is refused', () => {
    expect(() => makeReceiptCode(new Uint8Array(9))).toThrow(refusal('receipt-code.too-little-randomness'))
  })
})

describe('reading a code', () => {
  const code = makeReceiptCode(Uint8Array.from([13, 13, 0, 1, 10, 10, 14, 14, 31, 7]))

  test('the sample holds what keyboards spoil', () => {
    expect(code.slice(0, 13)).toBe('NA-DD01AAEEZ7')
  })

  test('its own forms are read back', () => {
    fc.assert(fc.property(codes, any => parseReceiptCode(any) === any && parseReceiptCode(formatReceiptCode(any)) === any))
  })

  test('case, spaces, dashes of any kind, zero-width characters and a missing NA- do not matter', () => {
    const separators = fc.constantFrom('', ' ', '-', '–', '—', '\u2011', '\u2212', '\u00A0', '\u200B', '.', '_', '/', '\u00AD')
    fc.assert(
      fc.property(
        codes,
        fc.array(separators, { minLength: 14, maxLength: 14 }),
        fc.boolean(),
        fc.boolean(),
        (any, between, prefix, lower) => {
          const characters = prefix ? any.replace('-', '') : any.slice(3)
          const typed = [...characters].map((character, index) => (between[index] ?? '') + character).join('')
          return parseReceiptCode(` ${lower ? typed.toLowerCase() : typed}\n`) === any
        },
      ),
    )
  })

  test('O is read as 0, I and L as 1, in either case', () => {
    const look = fc.constantFrom(['0', 'O'], ['0', 'o'], ['1', 'I'], ['1', 'L'], ['1', 'l'], ['1', 'i'])
    fc.assert(fc.property(codes, look, (any, [right = '', wrong = '']) => parseReceiptCode(any.replaceAll(right, wrong)) === any))
  })

  test.each([
    ['a Vietnamese keyboard that joined DD, AA and EE', (typed: string) => typed.replace('DD', 'Đ').replace('AA', 'Â').replace('EE', 'Ê')],
    ['the same in small letters', (typed: string) => typed.toLowerCase().replace('dd', 'đ').replace('aa', 'â')],
    ['the Icelandic eth that looks like Đ', (typed: string) => typed.replace('DD', 'Ð')],
    ['a Đ for each D', (typed: string) => typed.replace('DD', 'ĐĐ')],
    ['a tone that fell on a letter', (typed: string) => typed.replace('AA', 'ÁÀ')],
    ['full-width letters', (typed: string) => typed.replace('DD', 'ＤＤ')],
    ['decomposed letters', (typed: string) => typed.replace('AA', `${'Á'.normalize('NFD')}A`)],
  ])('%s', (_what, spoil) => {
    expect(spoil(code)).not.toBe(code)
    expect(parseReceiptCode(spoil(code))).toBe(code)
  })

  test('a code that itself begins with NA is read with and without its prefix', () => {
    const na = makeReceiptCode(Uint8Array.from([21, 10, 1, 2, 3, 4, 5, 6, 7, 8]))
    expect(na.slice(3, 5)).toBe('NA')
    expect(parseReceiptCode(na)).toBe(na)
    expect(parseReceiptCode(na.slice(3))).toBe(na)
  })

  test.each(['', 'NA-', 'NA-7K3M', 'NA-7K3MQ2XA5TBB', '7K3M-Q2XA-5T', 'NA-7K3M-Q2XA-5', 'NA-NA-7K3MQ2XA5T'])(
    '%j has the wrong length',
    text => {
      expect(() => parseReceiptCode(text)).toThrow(refusal('receipt-code.wrong-length'))
    },
  )

  test('a letter that no code has is named', () => {
    expect(() => parseReceiptCode('NA-7K3MQ2XA5TU')).toThrow(
      expect.objectContaining({ code: 'receipt-code.unknown-character', facts: { character: 'U' } }),
    )
  })

  test('a mistyped code is told apart from a short one', () => {
    expect(() => parseReceiptCode(code.replace('Z7', '7Z'))).toThrow(refusal('receipt-code.wrong-check'))
  })
})

describe('a code for the eye and the ear', () => {
  const code = makeReceiptCode(Uint8Array.from([7, 19, 3, 20, 22, 2, 29, 10, 5, 26]))

  test('is printed in groups of four, four and three', () => {
    expect(formatReceiptCode(code)).toBe(`NA-7K3M-P2XA-5T${code.slice(-1)}`.replace('P', code.charAt(7)))
    fc.assert(fc.property(codes, any => /^NA-.{4}-.{4}-.{3}$/.test(formatReceiptCode(any))))
  })

  test('is spoken character by character, with a pause between groups', () => {
    expect(spokenReceiptCode(code, 'vi')).toMatch(/^nờ a, bảy ca ba mờ, .* hai ích xì a, năm tê .+$/)
    expect(spokenReceiptCode(code, 'en')).toMatch(/^N A, seven K three M, .* two X A, five T .+$/)
  })

  test('no two characters sound the same', () => {
    for (const language of ['vi', 'en'] as const) {
      const names = [...alphabet].map(
        (_, value) => spokenReceiptCode(makeReceiptCode(new Uint8Array(10).fill(value)), language).split(', ')[1],
      )
      expect(new Set(names).size).toBe(32)
    }
  })
})
