// Why a day: the count of a term that the court has promised, made again in the page; shown only when it ends on the promised day. Pure.

import type { ExpectedStep } from '../../../../functions/filings/filing-form.ts'
import { type CourtCalendar, computeDeadline, type DeadlineStep } from '../../../../functions/kernel/court-calendar.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'

export interface Counted {
  step: ExpectedStep
  /** The day after which the count begins; undefined when the count cannot be made again. */
  event: string | undefined
  steps: readonly DeadlineStep[]
  unit: 'days' | 'working-days'
}

const counted = (step: ExpectedStep, event: string, calendar: CourtCalendar): Counted | undefined => {
  try {
    const deadline = computeDeadline({ code: step.code, event, calendar })
    if (deadline.due !== step.due) return undefined
    return { step, event, steps: deadline.steps, unit: deadline.unit === 'working_day' ? 'working-days' : 'days' }
  } catch (refusal) {
    if (isRefusal(refusal)) return undefined
    throw refusal
  }
}

/** Each term counts from the filing, or from the end of the one before it: the court may use its whole time. */
export const countedSteps = (next: readonly ExpectedStep[], from: string | undefined, calendar: CourtCalendar): Counted[] => {
  const events = from === undefined ? [] : [from]
  return next.map(step => {
    const found = events.map(event => counted(step, event, calendar)).find(each => each !== undefined)
    events.unshift(step.due)
    return found ?? { step, event: undefined, steps: [], unit: 'days' }
  })
}
