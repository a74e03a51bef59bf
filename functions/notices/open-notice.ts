// A person opens a notice. Never by a GET: what a mail scanner or a prefetch fetches is no evidence that somebody read it.
import { refuse } from '../kernel/refusal.ts'
import { noContent } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { accountsOf } from './notice.ts'
import { noteOpened } from './notice-store.ts'

export const handler = httpFunction(routes.openNotice, {}, async ({ actor, path, now }) => {
  for (const account of accountsOf(actor)) {
    if (await noteOpened(account, path.id ?? '', now)) return noContent()
  }
  return refuse('missing', 'notice.unknown')
})
