// Holds the terms of a case to the table of time limits: when they begin, what ends them, and whose they are.
import { describe, expect, test } from 'vitest'
import type { Case } from '../../functions/cases/case.ts'
import { type CaseDuty, termsOf } from '../../functions/cases/case-term.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { enteredSample, stepped } from './samples.ts'

const day = (text: string) => parseCivilDate(text)
const terms = (its: Case, today = '2026-03-02') => termsOf(its, day(today), defaultCalendar)
const term = (its: Case, duty: CaseDuty, today?: string) => {
  const found = terms(its, today).find(each => each.duty === duty)
  return found && [found.code, found.due, found.standing]
}

describe('after acceptance', () => {
  test.each([
    ['DS', 'dispute', ['CIV-NOTIFY-ACCEPT 2026-03-05', 'CIV-ASSIGN-JUDGE 2026-03-05', 'CIV-PREP-CIVIL 2026-07-02']],
    ['KDTM', 'dispute', ['CIV-NOTIFY-ACCEPT 2026-03-05', 'CIV-ASSIGN-JUDGE 2026-03-05', 'CIV-PREP-BUS-LAB 2026-05-04']],
    ['HC', 'dispute', ['ADM-NOTIFY 2026-03-05', 'ADM-ASSIGN-JUDGE 2026-03-05', 'ADM-PREP 2026-07-02']],
    ['DS', 'request', ['REQ-NOTIFY 2026-03-05', 'REQ-PREP 2026-04-02']],
    ['HS', 'dispute', []],
  ])('%s (%s): the terms of its own law run', (kind, matter, expected) => {
    expect(terms(enteredSample({ kind, matter })).map(({ code, due }) => `${code} ${due}`)).toEqual(expected)
  })

  test('BLTTDS 285, 286: an appeal has the terms of the second instance', () => {
    expect(terms(enteredSample({ level: 'appeal' })).map(each => each.code)).toEqual(['CIV-APPEAL-NOTIFY', 'CIV-APPEAL-PREP'])
  })

  test('are kept, late, or overdue by the day of the step that they wait for', () => {
    const its = enteredSample()
    expect(term(its, 'notify')).toEqual(['CIV-NOTIFY-ACCEPT', '2026-03-05', 'running'])
    expect(term(its, 'notify', '2026-03-06')).toEqual(['CIV-NOTIFY-ACCEPT', '2026-03-05', 'overdue'])
    expect(term(stepped(its, 'notice-sent', '2026-03-05'), 'notify', '2026-03-06')?.[2]).toBe('kept')
    expect(term(stepped(its, 'notice-sent', '2026-03-06'), 'notify', '2026-03-06')?.[2]).toBe('late')
  })
})

describe('preparation', () => {
  test('BLTTDS 203(1): a suspended case has no running term, and begins it in full when it is resumed', () => {
    const suspended = stepped(enteredSample(), 'suspended', '2026-04-01')
    expect(term(suspended, 'prepare', '2026-12-01')?.[2]).toBe('stopped')
    expect(term(stepped(suspended, 'resumed', '2026-10-01'), 'prepare', '2026-12-01')).toEqual(['CIV-PREP-CIVIL', '2027-02-01', 'running'])
  })

  test('BLTTDS 203(1): the judge may extend it, by two months in civil cases and one in business cases', () => {
    expect(term(stepped(enteredSample(), 'preparation-extended', '2026-06-01'), 'prepare')?.[1]).toBe('2026-09-03')
    expect(term(stepped(enteredSample({ kind: 'KDTM' }), 'preparation-extended', '2026-04-01'), 'prepare')?.[1]).toBe('2026-06-02')
  })

  test('BLTTDS 203(1): with a foreign element no day is computed; in summary procedure another one (318(1))', () => {
    expect(term(stepped(enteredSample(), 'foreign-element', '2026-03-05'), 'prepare')).toBeUndefined()
    expect(term(stepped(enteredSample(), 'summary-procedure', '2026-03-05'), 'prepare')?.slice(0, 2)).toEqual([
      'SUM-TRIAL-DECISION',
      '2026-04-02',
    ])
  })
})

describe('from the decision to try the case to enforcement', () => {
  const toTrial = stepped(enteredSample(), 'to-trial', '2026-05-04')
  const tried = stepped(toTrial, 'pronounced', '2026-06-01')

  test('BLTTDS 203(4): heard within a month, kept by the hearing or the judgment', () => {
    expect(term(toTrial, 'open', '2026-05-05')).toEqual(['CIV-OPEN-HEARING', '2026-06-04', 'running'])
    expect(term(tried, 'open', '2026-06-05')?.[2]).toBe('kept')
  })

  test('BLTTDS 269(2), 273(1), 280(1): ten days to send; fifteen to appeal and protest, a month above', () => {
    expect(terms(tried, '2026-06-02').flatMap(each => (each.standing === 'running' ? [`${each.duty} ${each.due}`] : []))).toEqual([
      'send 2026-06-11',
      'appeal 2026-06-16',
      'protest 2026-06-16',
      'protest-higher 2026-07-01',
    ])
  })

  test("a party's right that is over has ended; only the court can be late", () => {
    const later = terms(tried, '2026-08-01')
    expect(later.filter(each => each.standing === 'ended').map(each => each.duty)).toEqual(['appeal', 'protest', 'protest-higher'])
    expect(later.filter(each => each.standing === 'overdue').every(each => each.isCourts)).toBe(true)
  })

  test('BLTTDS 212, 213: what the parties settled cannot be appealed, so no such term is shown', () => {
    const settled = stepped(enteredSample(), 'settled', '2026-04-10')
    expect(term(settled, 'appeal', '2026-04-11')).toBeUndefined()
    expect(term(settled, 'prepare', '2026-12-01')?.[2]).toBe('kept')
  })

  test('BLTTDS 485(1), BLTTHS 364(2): from effect, a month or seven days to hand over to enforcement', () => {
    expect(term(stepped(tried, 'in-effect', '2026-07-02'), 'transfer', '2026-07-03')?.slice(0, 2)).toEqual(['ENF-TRANSFER', '2026-08-03'])
    const criminal = stepped(stepped(enteredSample({ kind: 'HS' }), 'pronounced', '2026-06-01'), 'in-effect', '2026-07-02')
    expect(term(criminal, 'transfer', '2026-07-03')?.slice(0, 2)).toEqual(['CRIM-ENFORCE', '2026-07-09'])
  })
})
