// How a time limit is said and coloured: the same for the built page and for the browser.
import { formatLongDate, parseCivilDate } from '../../../functions/kernel/civil-date.ts'
import type { DeadlineState, DeadlineStep } from '../../../functions/kernel/court-calendar.ts'
import type { Language } from '../site/language.ts'
import { fill } from '../words/fill.ts'
import type { kit } from '../words/vi/kit.ts'

export type Deadline = {
  /** Civil day, `2026-11-27`. */
  readonly due: string
  /** Whole days until `due`: 0 on the last day, negative when over. */
  readonly daysLeft: number
  readonly unit: 'days' | 'working-days'
  /** As the kernel's `deadlineState` says; `paused` while the law stops the clock, `met` when done in time. */
  readonly state: DeadlineState | 'paused' | 'met'
  readonly provisional?: boolean | undefined
  readonly article: string
  /** The kernel's steps of the count. */
  readonly steps: readonly Step[]
}

/** A step of the kernel, as it is or as it came through JSON. */
export type Step = {
  readonly [Key in keyof DeadlineStep]: Key extends 'date' ? string : DeadlineStep[Key]
}

const tones = { green: 'green', amber: 'amber', red: 'red', overdue: 'red', paused: 'still', met: 'green' } as const

/** A stopped clock has no colour. */
export function toneOfDeadline(deadline: Pick<Deadline, 'state'>): 'green' | 'amber' | 'red' | 'still' {
  return tones[deadline.state]
}

export function deadlineSaid(language: Language, words: typeof kit, deadline: Deadline): { due: string; left: string } {
  const day = daySaid(language, deadline.due)
  const due = fill(words.deadline.due, { day: deadline.provisional ? `${day} (${words.deadline.expected})` : day })
  return { due, left: leftSaid(words, deadline) }
}

/** The steps as sentences, in the order of the calendar. */
export function stepsSaid(language: Language, words: typeof kit, steps: readonly Step[]): string[] {
  return steps.map(step => {
    const name = (language === 'vi' ? step.nameVi : step.nameEn) ?? ''
    const said = fill(words.deadline.step[step.what], { day: daySaid(language, step.date), name, count: step.count })
    const notes = [step.monthEnd ? words.deadline.monthEnd : '', step.undecided ? words.deadline.undecided : '']
    return [said, ...notes].filter(part => part !== '').join(' ')
  })
}

function leftSaid(words: typeof kit, deadline: Deadline): string {
  if (deadline.state === 'paused') return words.deadline.paused
  if (deadline.state === 'met') return words.deadline.met
  if (deadline.daysLeft === 0) return words.deadline.today
  const working = deadline.unit === 'working-days'
  if (deadline.daysLeft > 0) return fill(working ? words.deadline.workingDaysLeft : words.deadline.daysLeft, { count: deadline.daysLeft })
  return fill(working ? words.deadline.workingDaysOver : words.deadline.daysOver, { count: -deadline.daysLeft })
}

/** A date never breaks across lines; it may break after its weekday. */
function daySaid(language: Language, day: string): string {
  return formatLongDate(parseCivilDate(day), language).replace(/(?<!,) /g, '\u00a0')
}
