// How a time limit is said and coloured: the same for the built page and for the browser.
import type { Language } from '../site/language.ts'
import { fill } from '../words/fill.ts'
import { sayDay } from '../words/say.ts'
import type { kit } from '../words/vi/kit.ts'

export type Deadline = {
  /** Civil day, `2026-11-27`. */
  readonly due: string
  /** Whole days until `due`: 0 on the last day, negative when over. */
  readonly daysLeft: number
  readonly unit: 'days' | 'working-days'
  readonly state: 'running' | 'paused' | 'met'
  /** Under 30 % of the term is left; decided by who computed the term. */
  readonly short?: boolean | undefined
  readonly provisional?: boolean | undefined
  readonly article: string
  /** The steps of the count, in the language of the page. */
  readonly steps: readonly string[]
}

/** Green runs, amber is short, red is the last day or over; a stopped clock has no colour. */
export function toneOfDeadline(deadline: Deadline): 'green' | 'amber' | 'red' | 'still' {
  if (deadline.state === 'paused') return 'still'
  if (deadline.state === 'met') return 'green'
  if (deadline.daysLeft <= 0) return 'red'
  return deadline.short ? 'amber' : 'green'
}

export function deadlineSaid(language: Language, words: typeof kit, deadline: Deadline): { due: string; left: string } {
  const day = sayDay(language, deadline.due)
  const due = fill(words.deadline.due, { day: deadline.provisional ? `${day} (${words.deadline.expected})` : day })
  return { due, left: leftSaid(words, deadline) }
}

function leftSaid(words: typeof kit, deadline: Deadline): string {
  if (deadline.state === 'paused') return words.deadline.paused
  if (deadline.state === 'met') return words.deadline.met
  if (deadline.daysLeft === 0) return words.deadline.today
  const working = deadline.unit === 'working-days'
  if (deadline.daysLeft > 0) return fill(working ? words.deadline.workingDaysLeft : words.deadline.daysLeft, { count: deadline.daysLeft })
  return fill(working ? words.deadline.workingDaysOver : words.deadline.daysOver, { count: -deadline.daysLeft })
}
