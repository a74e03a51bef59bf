// The time limits shown on the design sheet: one of each colour, counted by the kernel so that the steps are real.
import { type Deadline as Computed, computeDeadline } from '../../../functions/kernel/court-calendar.ts'
import type { Deadline } from './deadline.ts'

const decision = computeDeadline({ code: 'CIV-DECIDE-PETITION', event: '2026-11-25' })
const amendment = computeDeadline({ code: 'CIV-AMEND', event: '2026-11-25' })

function shown(computed: Computed, state: Deadline['state'], daysLeft: number, unit: Deadline['unit']): Deadline {
  return {
    due: computed.due,
    steps: computed.steps,
    article: computed.article,
    provisional: computed.provisional !== undefined,
    state,
    daysLeft,
    unit,
  }
}

export const sampleDeadlines: readonly Deadline[] = [
  shown(decision, 'green', 5, 'working-days'),
  shown(decision, 'amber', 2, 'working-days'),
  shown(amendment, 'red', 0, 'days'),
  shown(decision, 'overdue', -3, 'working-days'),
  shown(decision, 'paused', 4, 'working-days'),
]
