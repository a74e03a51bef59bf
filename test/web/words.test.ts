// The two languages say the same, no more and no less.
import { describe, expect, it } from 'vitest'
import { sayRefusal } from '../../web/src/scripts/kit/failure.ts'
import { en } from '../../web/src/words/en.ts'
import { fill } from '../../web/src/words/fill.ts'
import { saySize } from '../../web/src/words/size.ts'
import { vi } from '../../web/src/words/vi.ts'

/** Every text by its path: `home.after.steps.0.title`. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`))
}

/** The places of a sentence, without their choice of words by number. */
function placesOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(match => match[1] ?? ''))].sort()
}

const vietnamese = new Map(textsOf(vi, ''))
const english = new Map(textsOf(en, ''))
/** Left empty on purpose: sections without an article of law, a step that needs no explanation. */
const mayBeEmpty = /\.(article|body)$/

describe('the words of the site', () => {
  it('has the same keys, lists of the same length included, in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
  })

  it.each([
    ['Vietnamese', vietnamese],
    ['English', english],
  ])('has no empty text in %s', (_, texts) => {
    expect([...texts].filter(([path, text]) => text.trim() === '' && !mayBeEmpty.test(path))).toEqual([])
  })

  it('leaves the same texts empty in both languages', () => {
    const empty = (texts: Map<string, string>) => [...texts].filter(([, text]) => text === '').map(([path]) => path)
    expect(empty(english)).toEqual(empty(vietnamese))
  })

  it('fills the same places in both languages', () => {
    const differing = [...vietnamese].filter(([path, text]) => placesOf(text).join() !== placesOf(english.get(path) ?? '').join())
    expect(differing.map(([path]) => path)).toEqual([])
  })

  it('keeps all text in composed Unicode (NFC), without invisible characters', () => {
    const spoilt = [...vietnamese, ...english].filter(([, text]) => text !== text.normalize('NFC') || /[\u200b-\u200d\ufeff]/.test(text))
    expect(spoilt).toEqual([])
  })

  it('writes English where English is expected', () => {
    // Legal abbreviations, names and terms keep their Vietnamese; a whole sentence with Vietnamese words was forgotten.
    const forgotten = [...english].filter(
      ([path, text]) => text === vietnamese.get(path) && /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/.test(text),
    )
    expect(forgotten.filter(([path]) => path !== 'shell.siteName')).toEqual([])
  })
})

describe('filling a sentence', () => {
  it('puts values into their places', () => {
    expect(fill('Bước {current} trong {total}', { current: 3, total: 7 })).toBe('Bước 3 trong 7')
  })

  it('chooses the word by number', () => {
    expect(fill('{count} {count|day|days} left', { count: 1 })).toBe('1 day left')
    expect(fill('{count} {count|day|days} left', { count: 3 })).toBe('3 days left')
  })

  it('joins lists', () => {
    expect(fill('{courts}', { courts: ['1', '2'] })).toBe('1, 2')
  })

  it('leaves a place without a value visible', () => {
    expect(fill('Hạn: {day}', {})).toBe('Hạn: {day}')
  })
})

describe('a refusal in words', () => {
  it('uses the words of its code', () => {
    const said = sayRefusal(vi.refusals, { code: 'fault.unexpected', kind: 'busy', facts: {} })
    expect(said.what).toBe('Lỗi của hệ thống, không phải của bạn.')
  })

  it('falls back to the words of its kind, so that nobody reads a code', () => {
    const said = sayRefusal(en.refusals, { code: 'something.new', kind: 'conflict', facts: {} })
    expect(said.what).toBe(en.refusals.kinds.conflict.what)
  })
})

describe('the size of a file', () => {
  it.each([
    [300, '1 KB', '1 KB'],
    [2_517_000, '2,4 MB', '2.4 MB'],
    [262_144_000, '250 MB', '250 MB'],
  ])('%d bytes', (sizeBytes, vietnameseSize, englishSize) => {
    expect(saySize('vi', sizeBytes)).toBe(vietnameseSize.replace(' ', '\u00a0'))
    expect(saySize('en', sizeBytes)).toBe(englishSize.replace(' ', '\u00a0'))
  })
})
