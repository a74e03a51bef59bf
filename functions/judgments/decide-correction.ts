// The second person agrees to a correction, whose text passes the same gate; the edition before it is kept inside.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { findDraft } from './draft-store.ts'
import { addEdition, findEdition } from './edition-store.ts'
import { findingsIn } from './gate.ts'
import { answerOf } from './judgment-answer.ts'
import { secondForm } from './judgment-form.ts'
import { getCourtJudgment, saveJudgment } from './judgment-store.ts'
import { decideCorrection, editedText, editionOf, knownOf, publicText } from './publication.ts'

export const handler = httpFunction(routes.decideCorrection, { body: secondForm }, async ({ body, path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  const [edition, draft] = await Promise.all([findEdition(judgment.id, judgment.edition), findDraft(judgment.id)])
  if (edition === undefined) return refuse('missing', 'judgment.missing')
  const text = editedText(edition, judgment.correction?.edits ?? [])
  const findings = findingsIn(publicText(judgment, text), knownOf(judgment, draft?.people ?? []))
  const change = decideCorrection(judgment, { ...body, actor, now }, body.isAgreed, findings)
  const { edition: next } = change.judgment
  const editions = next === judgment.edition ? [] : [addEdition(editionOf(change.judgment, text, now), next)]
  return ok(answerOf(await saveJudgment(change, editions)))
})
