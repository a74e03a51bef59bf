// An officer takes a published judgment down: at once when it is urgent, otherwise with a second person.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { answerOf } from './judgment-answer.ts'
import { takedownForm } from './judgment-form.ts'
import { getCourtJudgment, saveJudgment } from './judgment-store.ts'
import { takeDown } from './publication.ts'

export const handler = httpFunction(routes.takeDownJudgment, { body: takedownForm }, async ({ body, path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  return ok(answerOf(await saveJudgment(takeDown(judgment, { ...body, actor, now }, body))))
})
