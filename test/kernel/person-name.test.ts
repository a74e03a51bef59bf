// Holds names to what was written, and lists of names to the order of Vietnamese lists.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePersonNames, givenName, readFullName } from '../../functions/kernel/person-name.ts'

const sorted = [
  'Lê Thị An',
  'Nguyễn Thị An',
  'Phạm Thị Ản',
  'Trần Văn Ánh',
  'Nguyễn Văn Ăn',
  'Nguyễn Văn Ân',
  'Cao Văn Ấn',
  'Đặng Văn Bình',
  'Hồ Văn Dũng',
  'Hồ Văn Đức',
]

describe('the order of names', () => {
  test('S01: given name, then family, then middle, by the Vietnamese alphabet and its tones', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), names => {
        expect([...names].sort(comparePersonNames)).toEqual(sorted)
      }),
    )
  })

  test('tones break ties only: ma, mà, mả, mã, má, mạ', () => {
    const tones = ['Vi Ma', 'Vi Mà', 'Vi Mả', 'Vi Mã', 'Vi Má', 'Vi Mạ']
    expect([...tones].reverse().sort(comparePersonNames)).toEqual(tones)
    expect([...tones, 'Vi Mai'].reverse().sort(comparePersonNames)).toEqual([...tones, 'Vi Mai'])
  })

  test.each([
    ['the family name decides among the same given names', 'Lê Văn An', 'Nguyễn Bá An'],
    ['then the middle', 'Lê Bá An', 'Lê Văn An'],
    ['a name of one word goes before those with a family', 'An', 'Lê An'],
    ['d comes before đ', 'Hồ Dung', 'Hồ Đạt'],
    ['o, ô, ơ', 'Hồ Ô', 'Hồ Ơ'],
  ])('%s', (_what, first, second) => {
    expect(comparePersonNames(first, second)).toBeLessThan(0)
    expect(comparePersonNames(second, first)).toBeGreaterThan(0)
  })

  test('case and decomposition do not matter', () => {
    fc.assert(fc.property(fc.constantFrom(...sorted), name => comparePersonNames(name.normalize('NFD'), name.toUpperCase()) === 0))
  })
})

describe('a full name', () => {
  test.each([
    ['  Nguyễn  Văn\u00A0An ', 'Nguyễn Văn An'],
    ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
    ['Ðặng Thị Quý', 'Đặng Thị Quý'],
    ['Vừ\u200B Bá Xò', 'Vừ Bá Xò'],
    ['Y Ban', 'Y Ban'],
    ["H'Hen Niê", "H'Hen Niê"],
    ['Tôn Nữ Thị Ninh Hương Giang', 'Tôn Nữ Thị Ninh Hương Giang'],
    ['Pelé', 'Pelé'],
    ['Anne-Marie O’Neill', 'Anne-Marie O’Neill'],
  ])('%j is kept as %j', (typed, name) => {
    expect(readFullName(typed)).toBe(name)
  })

  test.each([
    ['name.missing', ' \u200B '],
    ['name.too-long', 'An '.repeat(60)],
    ['name.unreadable', 'Nguyễn Văn 3'],
    ['name.unreadable', '<b>An</b>'],
    ['name.unreadable', '-An'],
  ])('%s: %j', (code, typed) => {
    expect(() => readFullName(typed)).toThrow(expect.objectContaining({ kind: 'invalid', code }))
  })

  test('a person is called by the last word', () => {
    expect(givenName('Nguyễn Thị Thu Đào')).toBe('Đào')
    expect(givenName('Pelé')).toBe('Pelé')
  })
})
