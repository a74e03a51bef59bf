// Strikes out steps that were recorded in error: they stay to be read, and everything is as if they had not been.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../functions/cases/case.ts'
import { mayStrike, stepsShown, strikeStep } from '../../functions/cases/case-correction.ts'
import { isPossible, type RecordedStep, recordedSteps, stateAfter } from '../../functions/cases/case-step.ts'
import { termsOf } from '../../functions/cases/case-term.ts'
import { ownCase } from '../../functions/cases/case-view.ts'
import { docketEntry } from '../../functions/cases/public-docket.ts'
import { addDays, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultCalendar } from '../../functions/kernel/court-calendar.ts'
import { toldIn } from '../../functions/kernel/told.ts'
import { clerk, citizen as filer } from '../filings/samples.ts'
import { refusedAs } from '../support/refusal-code.ts'
import { atDesk, enteredSample, stepped } from './samples.ts'

const day = (text: string) => parseCivilDate(text)
const party = { id: 'p1', role: 'plaintiff', type: 'person', fullName: 'Vừ Bá Xò', isMinor: false, accounts: [filer.subject] } as const
const accepted = enteredSample({ parties: [{ ...party, accounts: [...party.accounts] }] })
const noticed = stepped(accepted, 'notice-sent', '2026-03-04')
const tried = stepped(noticed, 'to-trial', '2026-04-01')
const pronounced = stepped(tried, 'pronounced', '2026-04-21')

const nameOf = (its: Case, kind: string) => {
  const step = its.steps.find(each => each.kind === kind)
  return { step: kind, recordedAt: step?.recordedAt ?? '' }
}
const struck = (its: Case, kind: string, reason = 'Nhầm vụ án khác', by = clerk) =>
  strikeStep(its, nameOf(its, kind), reason, atDesk('2026-05-04', by))

describe('a step recorded in error', () => {
  test('is struck out with officer and reason: the state and the terms are those of the steps that are left', () => {
    const { case: its, happening } = struck(pronounced, 'pronounced')
    expect([its.state, its.steps]).toEqual(['TO_TRIAL', tried.steps])
    expect(its.struck).toMatchObject([{ kind: 'pronounced', on: '2026-04-21', struckBy: clerk.fullName, reason: 'Nhầm vụ án khác' }])
    expect(termsOf(its, day('2026-05-04'), defaultCalendar)).toEqual(termsOf(tried, day('2026-05-04'), defaultCalendar))
    expect(happening).toMatchObject({
      event: 'case.step-struck',
      facts: { step: 'pronounced', state: 'TO_TRIAL', reason: 'Nhầm vụ án khác' },
    })
  })

  test('stays to be read by the parties, in the place of its day, and goes from the public docket', () => {
    const { case: its } = struck(noticed, 'notice-sent')
    expect(stepsShown(its).map(step => step.kind)).toEqual(['accepted', 'notice-sent'])
    const shown = ownCase(its, filer, day('2026-05-04'), defaultCalendar).steps
    expect(shown[1]).toMatchObject({ kind: 'notice-sent', struck: { by: clerk.fullName, on: '2026-05-04', reason: 'Nhầm vụ án khác' } })
    expect(shown.some(step => step.mayStrike)).toBe(false)
    expect(docketEntry(its)?.steps.map(step => step.kind)).toEqual(['accepted'])
  })

  test('may be recorded again, as it should have been', () => {
    const again = stepped(struck(noticed, 'notice-sent').case, 'notice-sent', '2026-03-05')
    expect(again.steps.at(-1)).toMatchObject({ kind: 'notice-sent', on: '2026-03-05' })
    expect(stepsShown(again)).toHaveLength(3)
  })

  test('is told to everybody who acts for a party, by a code that gives nothing away', () => {
    const told = toldIn(struck(noticed, 'notice-sent').happening.facts)
    expect(told?.recipients).toEqual([{ part: 'filer', subject: filer.subject }])
    expect(told?.about).toEqual({ kind: 'case', id: accepted.id })
    expect(told?.code).not.toContain('TLST')
  })

  test('needs a reason, an officer of the case, and the step itself', () => {
    expect(refusedAs(() => struck(noticed, 'notice-sent', ''))).toBe('case.reason-missing')
    expect(refusedAs(() => struck(noticed, 'notice-sent', 'x', filer))).toBe('case.not-yours')
    expect(refusedAs(() => struck(noticed, 'to-trial'))).toBe('case.step-missing')
    expect(refusedAs(() => struck(struck(noticed, 'notice-sent').case, 'notice-sent'))).toBe('case.step-missing')
  })

  test('is not struck out while a later step rests on it; the acceptance, the judge and a hearing never are', () => {
    const suspended = stepped(noticed, 'suspended', '2026-04-01')
    const resumed = stepped(suspended, 'resumed', '2026-04-10')
    expect(refusedAs(() => struck(resumed, 'suspended'))).toBe('case.step-stays')
    expect(struck(struck(resumed, 'resumed').case, 'suspended').case.state).toBe('PREPARING')
    expect(refusedAs(() => struck(noticed, 'accepted'))).toBe('case.step-stays')
  })

  test('whatever is struck out, what is left is a way that a case can go, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...recordedSteps), { maxLength: 20 }),
        fc.array(fc.nat(20), { maxLength: 8 }),
        (wanted: RecordedStep[], places) => {
          let its: Case = accepted
          for (const [index, step] of wanted.entries())
            try {
              its = stepped(its, step, addDays(day('2026-03-03'), index), { number: '1/2026/QĐ', note: 'x' })
            } catch {
              // Not possible in this state: the case stays as it was.
            }
          const recorded = its.steps.length
          for (const place of places) {
            const step = its.steps[place]
            if (step === undefined || !mayStrike(clerk, its, step)) continue
            its = strikeStep(its, { step: step.kind, recordedAt: step.recordedAt }, 'x', atDesk('2026-06-01')).case
            expect(isPossible(its.steps)).toBe(true)
            expect(its.state).toBe(stateAfter(its.steps))
          }
          expect(stepsShown(its)).toHaveLength(recorded)
        },
      ),
    )
  })
})
