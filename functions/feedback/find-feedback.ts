// What became of a message, for whoever holds its code.
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { parseFeedbackCode } from './feedback.ts'
import { findFeedbackForm } from './feedback-form.ts'
import { findFeedbackByCode } from './feedback-store.ts'
import { followedFeedback } from './feedback-view.ts'

export const handler = httpFunction(routes.findFeedback, { body: findFeedbackForm }, async ({ body }) => {
  const feedback = await findFeedbackByCode(parseFeedbackCode(body.code))
  return ok(feedback ? followedFeedback(feedback) : refuse('missing', 'feedback.missing'))
})
