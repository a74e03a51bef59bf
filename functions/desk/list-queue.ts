// The filings before the officer's court, the term that ends first on top.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import type { Filing } from '../filings/filing.ts'
import { courtQueue } from '../filings/filing-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { QueuePage } from './desk-form.ts'
import { countedFilings, countsByState, filterOf, passes, queueRow, rowsOfPage } from './queue.ts'

/** Reads on until there are filings enough that pass; the key always stands behind what was looked at. */
const passing = async (
  pageFrom: (next?: string) => ReturnType<typeof courtQueue>,
  isWanted: (filing: Filing) => boolean,
  from: string | undefined,
): Promise<{ filings: Filing[]; next?: string }> => {
  const found: Filing[] = []
  let next = from
  do {
    const page = await pageFrom(next)
    found.push(...page.items.filter(isWanted))
    next = page.next
  } while (next && found.length < rowsOfPage / 2)
  return { filings: found, ...(next ? { next } : {}) }
}

export const handler = httpFunction(routes.listQueue, {}, async ({ actor, query, now }) => {
  const court = actor.courtCode ?? ''
  const filter = filterOf(query)
  const pageFrom = (next?: string) => courtQueue(court, filter.queue, rowsOfPage, next)
  const isFirstPage = !query.next
  const [calendar, { filings, next }, counted] = await Promise.all([
    courtCalendar(),
    passing(pageFrom, filing => passes(filing, filter, actor), query.next),
    isFirstPage ? courtQueue(court, filter.queue, countedFilings) : undefined,
  ])
  const today = civilDateOf(now)
  return ok({
    rows: filings.map(filing => queueRow(filing, today, calendar)),
    ...(counted ? { counts: countsByState(counted.items) } : {}),
    ...(next ? { next } : {}),
  } satisfies QueuePage)
})
