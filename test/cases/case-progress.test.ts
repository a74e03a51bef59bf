// Holds the steps of a case to the order of procedure, to the people who may record them, and legal effect to a person's word.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseStates } from '../../functions/cases/case.ts'
import { recordStep, sealCase } from '../../functions/cases/case-progress.ts'
import { nextSteps, recordedSteps, stepArticle, stepKinds, stepRules } from '../../functions/cases/case-step.ts'
import { addDays, parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { chief, clerk, judge, otherJudge } from '../filings/samples.ts'
import { refusedAs } from '../support/refusal-code.ts'
import { atDesk, enteredSample, stepped } from './samples.ts'

const day = (text: string) => parseCivilDate(text)
const tried = stepped(stepped(stepped(enteredSample(), 'notice-sent', '2026-03-04'), 'to-trial', '2026-05-04'), 'pronounced', '2026-06-01')

describe('recording a step', () => {
  test('BLTTDS 203, 220, 267: prepared, decided to be tried, pronounced; each step with its day, its number and who recorded it', () => {
    expect(tried.state).toBe('DECIDED')
    expect(tried.steps.map(({ kind, on, by }) => [kind, on, by])).toEqual([
      ['accepted', '2026-03-02', judge.fullName],
      ['notice-sent', '2026-03-04', clerk.fullName],
      ['to-trial', '2026-05-04', clerk.fullName],
      ['pronounced', '2026-06-01', clerk.fullName],
    ])
  })

  test('the journal says the same as the record, and names no party', () => {
    const { happening } = recordStep(
      enteredSample(),
      { step: 'to-trial', on: day('2026-05-04'), number: '7/2026/QĐXXST-DS', note: '' },
      atDesk('2026-05-05'),
    )
    expect(happening).toMatchObject({
      event: 'case.to-trial',
      subject: 'case#c1',
      facts: { courtCode: 'NA-KV01', step: 'to-trial', on: '2026-05-04', number: '7/2026/QĐXXST-DS', state: 'TO_TRIAL' },
    })
  })

  test('the judge of the case, the chief judge and clerks record; another judge does not', () => {
    const facts = { step: 'notice-sent' as const, on: day('2026-03-04'), number: '', note: '' }
    const its = enteredSample({ judge: { subject: judge.subject, fullName: judge.fullName } })
    for (const officer of [clerk, chief, judge]) expect(recordStep(its, facts, atDesk('2026-03-05', officer)).case.steps).toHaveLength(2)
    expect(refusedAs(() => recordStep(its, facts, atDesk('2026-03-05', otherJudge)))).toBe('case.not-yours')
  })

  test('a decision has a number, a day not after today, not before acceptance, and not before the step that moved the case', () => {
    const attempt = (on: string, number = '1/2026/QĐ') =>
      refusedAs(() => recordStep(tried, { step: 'appealed', on: day(on), number, note: '' }, atDesk('2026-06-10')))
    expect(attempt('2026-06-11')).toBe('case.day-in-future')
    expect(attempt('2026-02-27')).toBe('case.day-before-acceptance')
    expect(attempt('2026-05-29')).toBe('case.day-before-last-step')
    expect(attempt('2026-06-09')).toBeUndefined()
    const unnumbered = { step: 'to-trial' as const, on: day('2026-05-04'), number: '', note: '' }
    expect(refusedAs(() => recordStep(enteredSample(), unnumbered, atDesk('2026-05-04')))).toBe('case.number-missing')
  })

  test('whatever is recorded, the steps stay in the order of their days and the state is one of the table', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 })), { maxLength: 15 }), choices => {
        let its = enteredSample()
        let today = its.acceptedOn
        for (const [choice, days] of choices) {
          const possible = nextSteps(its)
          const step = possible[choice % Math.max(1, possible.length)]
          if (step === undefined) return
          today = addDays(today, days)
          its = recordStep(its, { step, on: today, number: '1', note: 'vì' }, atDesk(today)).case
          expect(its.state).toBe(stepRules[step].to ?? its.state)
        }
        expect(its.steps.map(step => step.on)).toEqual(its.steps.map(step => step.on).sort())
      }),
    )
  })
})

describe('legal effect', () => {
  const effect = (on: string, note = '') =>
    refusedAs(() => recordStep(tried, { step: 'in-effect', on: day(on), number: '', note }, atDesk('2026-08-01')))

  test('BLTTDS 280(1), 282(2): not before the month of the higher procuracy is over, unless a person says why', () => {
    expect(effect('2026-06-20')).toBe('case.effect-before-terms')
    expect(effect('2026-07-01')).toBe('case.effect-before-terms')
    expect(effect('2026-07-02')).toBeUndefined()
    expect(effect('2026-06-20', 'Các đương sự và Viện kiểm sát đều không có quyền kháng cáo')).toBeUndefined()
  })

  test('comes only by being recorded: a year later the case that nobody touched is still the same', () => {
    expect(tried.state).toBe('DECIDED')
    expect(nextSteps(tried)).toContain('in-effect')
  })

  test('enforcement is recorded after effect, its end after its beginning', () => {
    const effective = stepped(tried, 'in-effect', '2026-07-02')
    expect(nextSteps(effective)).toEqual(['judgment-sent', 'enforcement-transferred', 'enforcement-opened'])
    expect(nextSteps(stepped(effective, 'enforcement-opened', '2026-07-20'))).toContain('enforcement-ended')
  })
})

describe('the table of steps', () => {
  test('every state but the last ones leads somewhere, and every step is possible in some state', () => {
    const leading = caseStates.filter(state => recordedSteps.some(step => stepRules[step].from.includes(state)))
    expect(caseStates.filter(state => !leading.includes(state))).toEqual(['DISCONTINUED', 'TRANSFERRED'])
  })

  test('every step names its article in the civil procedure; a criminal case has neither settlement nor summary civil terms', () => {
    expect(stepKinds.filter(step => stepArticle(step, 'civil') === '')).toEqual([])
    expect(nextSteps(enteredSample({ kind: 'HS' }))).not.toContain('settled')
  })
})

describe('sealing', () => {
  test('BLTTDS 15(2): an officer seals with a reason; once', () => {
    const { case: sealed, happening } = sealCase(enteredSample(), 'Xét xử kín', atDesk('2026-03-05'))
    expect([sealed.isSealed, happening.event]).toEqual([true, 'case.sealed'])
    expect(refusedAs(() => sealCase(sealed, 'Xét xử kín', atDesk('2026-03-05')))).toBe('case.sealed-already')
    expect(refusedAs(() => sealCase(enteredSample(), '', atDesk('2026-03-05')))).toBe('case.reason-missing')
  })
})
