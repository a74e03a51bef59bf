// The second person agrees to a takedown, or declines it.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { answerOf } from './judgment-answer.ts'
import { secondForm } from './judgment-form.ts'
import { getCourtJudgment, saveJudgment } from './judgment-store.ts'
import { decideTakedown } from './publication.ts'

export const handler = httpFunction(routes.decideTakedown, { body: secondForm }, async ({ body, path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  return ok(answerOf(await saveJudgment(decideTakedown(judgment, { ...body, actor, now }, body.isAgreed))))
})
