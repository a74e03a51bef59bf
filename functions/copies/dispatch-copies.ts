// A clerk records that the paper copies were posted, came back, or were handed over at the counter.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { recordDispatch } from './copy-decision.ts'
import { copyDispatchForm } from './copy-form.ts'
import { atDesk } from './copy-request.ts'
import { findRequest, saveRequest } from './copy-store.ts'
import { copySummary } from './copy-view.ts'

export const handler = httpFunction(routes.dispatchCopies, { body: copyDispatchForm }, async ({ body, path, actor, now }) => {
  const request = atDesk(await findRequest(path.id ?? ''), actor)
  return ok(copySummary(await saveRequest(recordDispatch(request, body, actor, now))))
})
