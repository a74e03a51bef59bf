// The reviewer accepts, undoes, edits or adds places; the answer is the text as the public would read it, and what is still seen in it.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getDraft, putMarks } from './draft-store.ts'
import { findingsIn } from './gate.ts'
import { answerOf } from './judgment-answer.ts'
import { marksForm, type Revised } from './judgment-form.ts'
import { revise } from './judgment-review.ts'
import { getCourtJudgment, saveJudgment } from './judgment-store.ts'
import { knownOf, publicText } from './publication.ts'
import { checkedMarks, publicTextOf } from './review.ts'

export const handler = httpFunction(routes.reviseJudgment, { body: marksForm }, async ({ body, path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  const draft = await getDraft(judgment.id)
  const marks = checkedMarks(draft.source, body.marks)
  const saved = await saveJudgment(revise(judgment, { ...body, actor, now }, marks.length), [putMarks(judgment.id, marks)])
  const preview = publicTextOf(draft.source, marks)
  return ok({
    ...answerOf(saved),
    preview,
    findings: findingsIn(publicText(saved, preview), knownOf(saved, draft.people)),
  } satisfies Revised)
})
