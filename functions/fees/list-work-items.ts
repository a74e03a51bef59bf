// What waits for the accountants of one's own books, the oldest first; or what was closed, the latest first.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { workItemView } from './book-view.ts'
import type { WorkItemPage } from './books-form.ts'
import { bookOf } from './collector.ts'
import { pageOfWorkItems } from './work-item-store.ts'

export const handler = httpFunction(routes.listWorkItems, {}, async ({ actor, query, now }) => {
  const page = await pageOfWorkItems(bookOf(actor), query.state === 'closed' ? 'closed' : 'open', query.next)
  return ok({
    items: page.items.map(item => workItemView(item, actor, now)),
    ...(page.next ? { next: page.next } : {}),
  } satisfies WorkItemPage)
})
