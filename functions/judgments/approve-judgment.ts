// A second person approves: nothing is left that the detector sees, but for what this person records as a false alarm.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getDraft } from './draft-store.ts'
import { findingsIn } from './gate.ts'
import { answerOf } from './judgment-answer.ts'
import { approvalForm } from './judgment-form.ts'
import { approve } from './judgment-review.ts'
import { getCourtJudgment, saveJudgment } from './judgment-store.ts'
import { knownOf, publicText } from './publication.ts'
import { publicTextOf } from './review.ts'

export const handler = httpFunction(routes.approveJudgment, { body: approvalForm }, async ({ body, path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  const { source, people, marks } = await getDraft(judgment.id)
  const findings = findingsIn(publicText(judgment, publicTextOf(source, marks)), knownOf(judgment, people))
  return ok(answerOf(await saveJudgment(approve(judgment, { ...body, actor, now }, findings, body.dismissals))))
})
