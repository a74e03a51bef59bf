// The second person does not approve, and says why: the judgment goes back to its review.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { answerOf } from './judgment-answer.ts'
import { sendBackForm } from './judgment-form.ts'
import { sendBack } from './judgment-review.ts'
import { getCourtJudgment, saveJudgment } from './judgment-store.ts'

export const handler = httpFunction(routes.sendBackJudgment, { body: sendBackForm }, async ({ body, path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  return ok(answerOf(await saveJudgment(sendBack(judgment, { ...body, actor, now }, body.note))))
})
