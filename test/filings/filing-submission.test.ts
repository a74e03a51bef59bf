// Holds submission and amendment to the date and to the history: BLTTDS 190, 193.
import { describe, expect, test } from 'vitest'
import { mayAmend } from '../../functions/filings/filing.ts'
import { reportUnreadable } from '../../functions/filings/filing-intake.ts'
import { amendFiling, receiptStatement, submitFiling } from '../../functions/filings/filing-submission.ts'
import { askedToAmend, citizen, clerk, filed, id, on, petition, receiptCode, stored, submitted, underReview } from './samples.ts'

describe('the filing date (BLTTDS 190(3); NQ 04/2016 Art. 8)', () => {
  test.each([
    ['T01: half past midnight belongs to the new day', '2026-11-09T17:30:00Z', '2026-11-10'],
    ['T02: one second before midnight is in time', '2026-11-25T16:59:59Z', '2026-11-25'],
    ['a Sunday counts as it is', '2026-11-15T05:00:00Z', '2026-11-15'],
    ['the new year begins at 17:00 UTC', '2026-12-31T17:00:00Z', '2027-01-01'],
  ])('%s', (_what, now, filingDate) => {
    const { filing } = submitFiling(id, receiptCode, filed(), { ...on(citizen, '2026-11-10'), now })
    expect(filing).toMatchObject({ filedAt: now, filingDate, receivedOn: filingDate, state: 'SUBMITTED' })
    expect(receiptStatement({ receiptCode, petition, files: filed().files, now })).toMatchObject({ receivedAt: now, filingDate })
  })
})

describe('a new filing', () => {
  test('remembers whom to write to, each address once, and whom it is against', () => {
    const twice = { ...petition, plaintiffs: [...petition.plaintiffs, ...petition.plaintiffs] }
    const { filing } = submitFiling(id, receiptCode, filed(twice), on(citizen, '2026-11-10'))
    expect(filing).toMatchObject({ emails: ['an@example.vn'], against: ['Hoàng Thị Hoà'], plaintiff: 'Nguyễn Văn An', version: 1 })
  })

  test('its statement counts people and names none', () => {
    const statement = receiptStatement({ receiptCode, petition, files: filed().files, now: '2026-11-10T01:00:00Z' })
    expect(statement.roles).toEqual({ plaintiffs: 1, defendants: 1, relatedPersons: 0 })
    expect(JSON.stringify(statement)).not.toContain('Nguyễn')
  })

  test('its journal entry says which objects are to be locked', () => {
    const { happening } = submitFiling(id, receiptCode, filed(), on(citizen, '2026-11-10'))
    expect(happening).toMatchObject({ event: 'filing.submitted', subject: `filing#${id}`, facts: { objects: filed().objects } })
  })
})

describe('an amendment (BLTTDS 193)', () => {
  const changed = { ...petition, facts: 'Sửa', courtCode: 'NA-KV02', defendants: [] }

  test('is the next version; the date, the court and the steps before stay', () => {
    const before = askedToAmend()
    const { filing, happening } = amendFiling(before, filed(changed), on(citizen, '2026-11-20'))
    expect(filing).toMatchObject({
      state: 'UNDER_REVIEW',
      petitionVersion: 2,
      request: null,
      filingDate: '2026-11-10',
      courtCode: 'NA-KV01',
      against: [],
    })
    expect(filing.steps.slice(0, before.steps.length)).toEqual(before.steps)
    expect(happening.event).toBe('filing.amended')
  })

  test('sent after the last day it is still received: only the judge may draw consequences', () => {
    expect(amendFiling(askedToAmend(), filed(), on(citizen, '2027-03-01')).filing.state).toBe('UNDER_REVIEW')
  })

  test('files that could not be opened are sent again to the clerk, and the first date stays', () => {
    const unreadable = stored(
      reportUnreadable(submitted(), { documentIds: ['doc1'], reason: 'Trắng', filedIds: ['doc1'] }, on(clerk, '2026-11-12')),
    )
    const { filing, happening } = amendFiling(unreadable, filed(), on(citizen, '2026-11-13'))
    expect(filing).toMatchObject({
      state: 'SUBMITTED',
      unreadable: null,
      filingDate: '2026-11-10',
      receivedOn: '2026-11-13',
      petitionVersion: 2,
    })
    expect(happening.event).toBe('filing.resent')
  })

  test('is not received when nobody asked for it', () => {
    expect([mayAmend(underReview()), mayAmend(askedToAmend())]).toEqual([false, true])
    expect(() => amendFiling(underReview(), filed(), on(citizen, '2026-11-20'))).toThrow(
      expect.objectContaining({ code: 'filing.no-amendment-asked', kind: 'conflict' }),
    )
  })
})
