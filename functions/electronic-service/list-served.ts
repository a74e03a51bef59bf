// What the court served on the person who is signed in, over every account that is theirs.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { placedIn } from './service-store.ts'
import { servedRow } from './service-view.ts'

export const handler = httpFunction(routes.listServed, {}, async ({ actor }) => {
  const served = await placedIn([...new Set([actor.subject, ...actor.subjects])])
  return ok({ served: served.map(servedRow) })
})
