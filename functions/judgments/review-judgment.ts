// The reviewer passes the judgment on to a second person.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getDraft, putMarks } from './draft-store.ts'
import { findingsIn } from './gate.ts'
import { answerOf } from './judgment-answer.ts'
import { reviewForm } from './judgment-form.ts'
import { review } from './judgment-review.ts'
import { getCourtJudgment, saveJudgment } from './judgment-store.ts'
import { knownOf, publicText } from './publication.ts'
import { acceptedMarks, publicTextOf } from './review.ts'

export const handler = httpFunction(routes.reviewJudgment, { body: reviewForm }, async ({ body, path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  const { source, people, marks } = await getDraft(judgment.id)
  const findings = findingsIn(publicText(judgment, publicTextOf(source, marks)), knownOf(judgment, people))
  const change = review(judgment, { ...body, actor, now }, findings.length)
  return ok(answerOf(await saveJudgment(change, [putMarks(judgment.id, acceptedMarks(marks))])))
})
