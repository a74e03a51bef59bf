// The requester takes the request back, as long as nothing was paid.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { ownRequest, withdrawRequest } from './copy-request.ts'
import { findRequest, saveRequest } from './copy-store.ts'
import { copyView } from './copy-view.ts'

export const handler = httpFunction(routes.withdrawCopies, {}, async ({ path, actor, now }) => {
  const request = ownRequest(await findRequest(path.id ?? ''), actor)
  return ok(copyView(await saveRequest(withdrawRequest(request, actor, now)), []))
})
