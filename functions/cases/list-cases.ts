// The cases of the officer's court: open or ended, the latest accepted first; or the one with a number.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { DeskCasePage } from './case-form.ts'
import { findCaseByNumber } from './case-lookup.ts'
import { pageOfCourt } from './case-store.ts'
import { deskCaseRow } from './case-view.ts'

export const handler = httpFunction(routes.listCases, {}, async ({ query, actor }) => {
  const courtCode = actor.courtCode ?? ''
  if (query.number) {
    const found = await findCaseByNumber(courtCode, query.number)
    return ok({ rows: found ? [deskCaseRow(found)] : [] } satisfies DeskCasePage)
  }
  const { items, next } = await pageOfCourt(courtCode, query.queue === 'closed' ? 'closed' : 'open', query.next)
  return ok({ rows: items.map(deskCaseRow), ...(next ? { next } : {}) } satisfies DeskCasePage)
})
