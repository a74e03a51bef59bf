// The inbox of the person signed in, newest first, over every account that is theirs.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { accountsOf, newestFirst } from './notice.ts'
import type { InboxPage } from './notice-form.ts'
import { readInbox } from './notice-store.ts'

const pageSize = 30
const countedAsUnread = 100

export const handler = httpFunction(routes.listInbox, {}, async ({ actor, query }) => {
  const accounts = accountsOf(actor)
  const read = (atMost: number, before?: string) => Promise.all(accounts.map(account => readInbox(account, atMost, before)))
  const [newest, older] = await Promise.all([read(countedAsUnread), query.next ? read(pageSize + 1, query.next) : undefined])
  const found = newestFirst(older ?? newest, pageSize + 1)
  const notices = found.slice(0, pageSize)
  const last = notices.at(-1)
  return ok({
    notices,
    unread: newestFirst(newest, countedAsUnread).filter(notice => notice.openedAt === undefined).length,
    ...(found.length > pageSize && last ? { next: last.id } : {}),
  } satisfies InboxPage)
})
