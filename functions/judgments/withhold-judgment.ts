// An officer records under which rules a judgment is not published; or, naming none, takes it up again.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { answerOf } from './judgment-answer.ts'
import { withholdingForm } from './judgment-form.ts'
import { reopen, withhold } from './judgment-review.ts'
import { getCourtJudgment, saveJudgment } from './judgment-store.ts'

export const handler = httpFunction(routes.withholdJudgment, { body: withholdingForm }, async ({ body, path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  const act = { ...body, actor, now }
  const change = body.rules.length === 0 ? reopen(judgment, act) : withhold(judgment, act, body.rules, body.reason)
  return ok(answerOf(await saveJudgment(change)))
})
