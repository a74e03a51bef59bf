// The court's queue: which filings an officer asks to see, and how each row stands against its term.

import { type Filing, type FilingDeadline, filingStates } from '../filings/filing.ts'
import { standing } from '../filings/filing-deadline.ts'
import { expectedStep } from '../filings/filing-term.ts'
import type { Actor } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { deadlineRule } from '../kernel/deadline-table.ts'
import type { DeskTerm, QueueRow } from './desk-form.ts'

/** Rows of one page; a filtered page may hold fewer, and then goes on. */
export const rowsOfPage = 50
/** Filings that the counts by state look at. */
export const countedFilings = 1_000

export interface QueueFilter {
  queue: 'open' | 'closed'
  state: string
  kind: string
  /** `me`, the subject of a judge, or empty. */
  judge: string
}

export const filterOf = (query: Readonly<Record<string, string>>): QueueFilter => ({
  queue: query.queue === 'closed' ? 'closed' : 'open',
  state: query.state ?? '',
  kind: (query.kind ?? '').normalize('NFC'),
  judge: query.judge ?? '',
})

export const passes = (filing: Filing, filter: QueueFilter, actor: Actor): boolean => {
  const judge = filter.judge === 'me' ? actor.subject : filter.judge
  return (
    (filter.state === '' || filing.state === filter.state) &&
    (filter.kind === '' || filing.kind === filter.kind) &&
    (judge === '' || filing.judge?.subject === judge)
  )
}

export const deskTerm = (filing: Filing, deadline: FilingDeadline, today: CivilDate, calendar: CourtCalendar): DeskTerm => ({
  ...expectedStep(deadline),
  startedOn: deadline.startedOn,
  unit: deadlineRule(deadline.code).unit === 'working_day' ? 'working-days' : 'days',
  ...standing(filing, deadline, today, calendar),
})

export const queueRow = (filing: Filing, today: CivilDate, calendar: CourtCalendar): QueueRow => {
  const [next] = filing.deadlines
  return {
    id: filing.id,
    receiptCode: filing.receiptCode,
    ...(filing.register ? { registerNumber: filing.register.number } : {}),
    state: filing.state,
    kind: filing.kind,
    topic: filing.topic,
    filedAt: filing.filedAt,
    plaintiff: filing.plaintiff,
    defendant: filing.against[0] ?? '',
    ...(filing.judge ? { judge: filing.judge.fullName } : {}),
    ...(next ? { next: deskTerm(filing, next, today, calendar) } : {}),
  }
}

export const countsByState = (filings: readonly Filing[]): Record<string, number> =>
  Object.fromEntries(
    filingStates
      .map((state): [string, number] => [state, filings.filter(filing => filing.state === state).length])
      .filter(([, count]) => count > 0),
  )
