// A clerk refuses a request as a whole, with the reason that its requester reads.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseCopies } from './copy-decision.ts'
import { copyRefusalForm } from './copy-form.ts'
import { atDesk } from './copy-request.ts'
import { findRequest, saveRequest } from './copy-store.ts'
import { copySummary } from './copy-view.ts'

export const handler = httpFunction(routes.refuseCopies, { body: copyRefusalForm }, async ({ body, path, actor, now }) => {
  const request = atDesk(await findRequest(path.id ?? ''), actor)
  return ok(copySummary(await saveRequest(refuseCopies(request, body, actor, now))))
})
