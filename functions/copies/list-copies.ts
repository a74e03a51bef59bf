// What somebody signed in has asked copies of, under every account of theirs.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { CopyPage } from './copy-form.ts'
import { pageOfRequester } from './copy-store.ts'
import { copySummary } from './copy-view.ts'

export const handler = httpFunction(routes.listCopies, {}, async ({ actor, query }) => {
  // The next pages are those of the account in use; bound accounts hold a handful of old requests.
  const subjects = query.next === undefined ? [...new Set([actor.subject, ...actor.subjects])] : [actor.subject]
  const pages = await Promise.all(subjects.map(subject => pageOfRequester(subject, query.next)))
  const requests = pages.flatMap(({ items }) => items).sort((left, right) => (left.requestedAt < right.requestedAt ? 1 : -1))
  const next = pages[0]?.next
  return ok({ requests: requests.map(copySummary), ...(next ? { next } : {}) } satisfies CopyPage)
})
