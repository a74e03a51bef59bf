// An officer proposes to correct a published judgment, with the note that the public will read.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { findEdition } from './edition-store.ts'
import { answerOf } from './judgment-answer.ts'
import { correctionForm } from './judgment-form.ts'
import { getCourtJudgment, saveJudgment } from './judgment-store.ts'
import { editedText, proposeCorrection } from './publication.ts'

export const handler = httpFunction(routes.proposeCorrection, { body: correctionForm }, async ({ body, path, actor, now }) => {
  const judgment = await getCourtJudgment(path.id ?? '', actor)
  const change = proposeCorrection(judgment, { ...body, actor, now }, body)
  const edition = (await findEdition(judgment.id, judgment.edition)) ?? refuse('missing', 'judgment.missing')
  // Edits that do not fit are refused to whoever proposes them, not to the second person.
  editedText(edition, body.edits)
  return ok(answerOf(await saveJudgment(change)))
})
