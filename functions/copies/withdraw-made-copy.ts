// An officer takes back one certified copy, with a reason: from that day on it verifies as withdrawn.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { withdrawMade } from './copy-decision.ts'
import { copyMadeWithdrawalForm } from './copy-form.ts'
import { atDesk } from './copy-request.ts'
import { findRequest, saveRequest } from './copy-store.ts'
import { copySummary } from './copy-view.ts'
import { madeOf, putMade } from './made-store.ts'

export const handler = httpFunction(routes.withdrawMadeCopy, { body: copyMadeWithdrawalForm }, async ({ body, path, actor, now }) => {
  const request = atDesk(await findRequest(path.id ?? ''), actor)
  const made = (await madeOf(request.id)).find(({ number }) => String(number) === path.number)
  const change = withdrawMade(request, made, body, actor, now)
  return ok(copySummary(await saveRequest(change, [putMade(change.made)])))
})
