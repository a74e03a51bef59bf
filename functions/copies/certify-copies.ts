// A second officer certifies what the clerk has checked, under their name; or sends it back. What costs nothing is released at once.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { certifyCopies, sendBack } from './copy-decision.ts'
import { copyCertificationForm } from './copy-form.ts'
import { atDesk, type CopyRequest } from './copy-request.ts'
import { findRequest, noteGiven, orderMarker, saveRequest } from './copy-store.ts'
import { copySummary } from './copy-view.ts'

/** The first judgment is free of charge once. */
const freeOnce = ({ items, requester }: CopyRequest) =>
  items
    .filter(({ kind, caseId, found }) => kind === 'judgment' && caseId !== '' && found?.gives)
    .map(({ kind, caseId }) => noteGiven(caseId, kind, requester.subject))

export const handler = httpFunction(routes.certifyCopies, { body: copyCertificationForm }, async ({ body, path, actor, now, newId }) => {
  const request = atDesk(await findRequest(path.id ?? ''), actor)
  if (!body.agrees) return ok(copySummary(await saveRequest(sendBack(request, body, actor, now))))
  const change = certifyCopies(request, { version: body.version, orderId: newId() }, actor, now)
  const { orderId } = change.request
  const marker = orderId === null ? [] : [orderMarker(orderId, request.id)]
  return ok(copySummary(await saveRequest(change, [...marker, ...freeOnce(request)])))
})
