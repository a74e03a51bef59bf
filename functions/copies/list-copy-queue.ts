// The requests that wait at a court's desk, the oldest first; or those that are done with, the latest first.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { CopyPage } from './copy-form.ts'
import { pageOfCourt } from './copy-store.ts'
import { copySummary } from './copy-view.ts'

export const handler = httpFunction(routes.listCopyQueue, {}, async ({ actor, query }) => {
  const page = await pageOfCourt(actor.courtCode ?? '', query.queue === 'done' ? 'done' : 'open', query.next)
  return ok({ requests: page.items.map(copySummary), ...(page.next ? { next: page.next } : {}) } satisfies CopyPage)
})
