// An officer answers in the court's name; whoever left an address is told that an answer is there.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { answerFeedback } from './feedback.ts'
import { answerForm } from './feedback-form.ts'
import { findFeedback, saveAnswer } from './feedback-store.ts'
import { deskFeedback } from './feedback-view.ts'

export const handler = httpFunction(routes.answerFeedback, { body: answerForm }, async ({ body, path, actor, now }) => {
  const change = answerFeedback(await findFeedback(path.id ?? ''), body, actor, now)
  if (change.feedback.version !== body.version + 1) refuse('conflict', 'feedback.changed-meanwhile')
  return ok(deskFeedback(await saveAnswer(change)))
})
