// The judges of the officer's court, with the filings that each has open.
import type { Filing } from '../filings/filing.ts'
import { courtQueue } from '../filings/filing-lookup.ts'
import { officersOf } from '../identity/officer-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { JudgeRow } from './desk-form.ts'
import { countedFilings } from './queue.ts'

const openOf = (filings: readonly Filing[], subject: string): number => filings.filter(filing => filing.judge?.subject === subject).length

export const handler = httpFunction(routes.listJudges, {}, async ({ actor }) => {
  const court = actor.courtCode ?? ''
  const [officers, open] = await Promise.all([officersOf(court), courtQueue(court, 'open', countedFilings)])
  const judges = officers
    .filter(officer => officer.role === 'judge' || officer.role === 'chief-judge')
    .map(({ subject, fullName }) => ({ subject, fullName, openFilings: openOf(open.items, subject) }))
  return ok({ judges } satisfies { judges: JudgeRow[] })
})
