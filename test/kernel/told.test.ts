// What an event says of its recipients.
import { describe, expect, it } from 'vitest'
import { type Told, toldIn } from '../../functions/kernel/told.ts'

const told: Told = {
  about: { kind: 'copy', id: 'c1' },
  code: 'YC-1',
  courtCode: 'NA-KV01',
  recipients: [{ part: 'filer', subject: 'vneid-an' }],
}

describe('an event that names its recipients', () => {
  it('is read as it was written', () => {
    expect(toldIn({ told, other: 1 })).toEqual(told)
    expect(toldIn({ told: { ...told, due: '2026-11-26' } })?.due).toBe('2026-11-26')
  })
  it('says nothing when it names none: the filing that it speaks of knows', () => {
    expect(toldIn({ filingId: 'f1' })).toBeUndefined()
  })
  it.each([
    { ...told, due: '26/11/2026' },
    { ...told, about: { kind: 'parcel', id: 'x' } },
    { ...told, recipients: 'everybody' },
  ])('is never guessed at when it is malformed: %j', malformed => {
    expect(() => toldIn({ told: malformed })).toThrow()
  })
})
