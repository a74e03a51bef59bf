// The count under "why?" is the court's own count, or none.
import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../../../functions/kernel/court-calendar.ts'
import { stepsOf } from '../../../web/src/scripts/desk/term-steps.ts'

describe('the steps of a term', () => {
  it('count working days from the day after the event (BLDS 147, 148)', () => {
    const steps = stepsOf({ code: 'CIV-ASSIGN-REVIEW', startedOn: '2026-11-21', due: '2026-11-26', unit: 'working-days' }, defaultCalendar)
    expect(steps?.at(0)).toEqual({ date: '2026-11-21', what: 'event' })
    expect(steps?.at(-1)).toMatchObject({ date: '2026-11-26', what: 'counted', count: 3 })
  })

  it("count what was left of a judge's term that was stopped (LHGĐT 16(9))", () => {
    const steps = stepsOf(
      { code: 'CIV-DECIDE-PETITION', startedOn: '2026-11-25', due: '2026-11-27', unit: 'working-days' },
      defaultCalendar,
    )
    expect(steps?.filter(step => step.what === 'counted').map(step => step.date)).toEqual(['2026-11-26', '2026-11-27'])
  })

  it('count a calendar term by its rule', () => {
    const steps = stepsOf({ code: 'CIV-FEE-ADVANCE', startedOn: '2026-11-22', due: '2026-11-30', unit: 'days' }, defaultCalendar)
    expect(steps?.at(-1)).toMatchObject({ date: '2026-11-30', what: 'moved' })
  })

  it('are none for a day that a judge fixed', () => {
    expect(stepsOf({ code: 'CIV-AMEND', startedOn: '2026-11-22', due: '2026-12-07', unit: 'days' }, defaultCalendar)).toEqual([])
  })

  it('are unknown in a year whose days off are unknown', () => {
    expect(
      stepsOf({ code: 'CIV-ASSIGN-REVIEW', startedOn: '2031-03-03', due: '2031-03-06', unit: 'working-days' }, defaultCalendar),
    ).toBeUndefined()
  })
})
