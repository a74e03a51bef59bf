// The "why?" of a receipt: the count is shown when it ends on the promised day, and never when it does not.
import { expect, test } from 'vitest'
import { defaultCalendar } from '../../../functions/kernel/court-calendar.ts'
import { countedSteps } from '../../../web/src/scripts/receipt/counted-steps.ts'

const step = (code: string, due: string) => ({ code, due, warnBy: due, provisional: false, article: 'BLTTDS 191(2)', actor: 'chief' })

test('each term counts from the filing or from the end of the one before', () => {
  const [assign, decide] = countedSteps(
    [step('CIV-ASSIGN-REVIEW', '2026-03-05'), step('CIV-DECIDE-PETITION', '2026-03-12')],
    '2026-03-02',
    defaultCalendar,
  )
  expect(assign).toMatchObject({ event: '2026-03-02', unit: 'working-days' })
  expect(assign?.steps.at(-1)?.date).toBe('2026-03-05')
  expect(decide).toMatchObject({ event: '2026-03-05' })
  expect(decide?.steps.at(-1)?.date).toBe('2026-03-12')
})

test('a day that this calendar does not give is shown without a count', () => {
  expect(countedSteps([step('CIV-ASSIGN-REVIEW', '2026-03-09')], '2026-03-02', defaultCalendar)).toMatchObject([
    { event: undefined, steps: [] },
  ])
})

test('a term that the table does not know is shown without a count', () => {
  expect(countedSteps([step('NO-SUCH', '2026-03-09')], '2026-03-02', defaultCalendar)).toMatchObject([{ steps: [] }])
})
