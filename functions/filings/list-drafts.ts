// One's own drafts, the latest first, under every account of the person.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { draftsOfOwner } from './draft-store.ts'
import { draftSummary } from './draft-view.ts'
import type { DraftPage } from './filing-form.ts'
import { acrossAccounts } from './own-page.ts'

export const handler = httpFunction(routes.listDrafts, {}, async ({ actor, query }) => {
  const { items, next } = await acrossAccounts(actor.subjects, query.next, draftsOfOwner)
  return ok({ drafts: items.map(draftSummary), ...(next ? { next } : {}) } satisfies DraftPage)
})
