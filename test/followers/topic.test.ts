// What of the schedule can be followed, and to which topics a hearing belongs.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { topicAsked, topicKey, topicsOf } from '../../functions/followers/topic.ts'
import { followedKinds } from '../../functions/hearings/public-files.ts'
import { refusedAs } from '../support/refusal-code.ts'

const courts = ['NA-TINH', 'NA-KV01', 'NA-KV02']
const asked = (court: string, kind = '', number = '') => topicKey(topicAsked({ court, kind, number }, courts))

describe('a topic', () => {
  test.each([
    ['one court', asked('NA-KV01'), 'NA-KV01'],
    ['a kind at one court', asked('NA-KV01', 'DS'), 'NA-KV01/DS'],
    ['a kind at every court', asked('', 'HNGĐ'), '/HNGĐ'],
    ['one case, as it is printed', asked('NA-KV01', '', 'Số: 12/2026/TLST-DS'), 'NA-KV01//12-2026-tlst-ds'],
    ['one case, hastily typed, and its kind is left aside', asked('NA-KV01', 'HC', '12 / 2026 / tlst–ds'), 'NA-KV01//12-2026-tlst-ds'],
  ])('is %s', (_, key, expected) => {
    expect(key).toBe(expected)
  })

  test.each([
    ['nothing at all', { court: '', kind: '', number: '' }, 'follower.no-topic'],
    [
      'a number without its court, because every court begins anew',
      { court: '', kind: '', number: '1/2026/TLST-DS' },
      'follower.number-without-court',
    ],
    ['what is no number', { court: 'NA-KV01', kind: '', number: 'Nguyễn Văn An' }, 'follower.number-unreadable'],
    ['a court that is none', { court: 'HN', kind: '', number: '' }, 'follower.no-such-court'],
    ['a kind that no schedule shows', { court: '', kind: 'XLHC', number: '' }, 'follower.no-such-kind'],
  ])('is not %s', (_, topic, code) => {
    expect(refusedAs(() => topicAsked(topic, courts))).toBe(code)
  })
})

describe('a hearing', () => {
  test('belongs to its court, its kind there and everywhere, and its number', () => {
    expect(topicsOf('NA-KV01', { kind: 'DS', number: '12/2026/TLST-DS' }).map(topicKey)).toEqual([
      'NA-KV01',
      'NA-KV01/DS',
      '/DS',
      'NA-KV01//12-2026-tlst-ds',
    ])
  })

  test('behind closed doors belongs to its court alone', () => {
    expect(topicsOf('NA-KV01', {}).map(topicKey)).toEqual(['NA-KV01'])
  })

  test('is found by whoever asked for its number in any spelling', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('TLST-DS', 'TLPT-HNGĐ', 'HSST'),
        fc.boolean(),
        (serial, symbol, padded) => {
          const number = `${serial}/2026/${symbol}`
          const typed = `${padded ? String(serial).padStart(2, '0') : serial} / 2026/${symbol.toLowerCase()}`
          expect(topicsOf('NA-KV02', { kind: 'DS', number }).map(topicKey)).toContain(asked('NA-KV02', '', typed))
        },
      ),
    )
  })

  test('of another court or number is not told to whoever follows this one', () => {
    const kind = fc.constantFrom(...followedKinds)
    const court = fc.constantFrom(...courts)
    const serial = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(court, kind, serial, court, kind, serial, (court1, kind1, serial1, court2, kind2, serial2) => {
        const keys = topicsOf(court1, { kind: kind1, number: `${serial1}/2026/TLST-DS` }).map(topicKey)
        expect(keys.includes(asked(court2))).toBe(court1 === court2)
        expect(keys.includes(asked(court2, kind2))).toBe(court1 === court2 && kind1 === kind2)
        expect(keys.includes(asked(court2, '', `${serial2}/2026/TLST-DS`))).toBe(court1 === court2 && serial1 === serial2)
      }),
    )
  })
})
