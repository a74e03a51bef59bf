// Anyone tells the court something about its work; no name is asked.
import { courtReference } from '../administration/reference-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { isInForce } from '../kernel/courts.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { makeFeedbackCode, receiveFeedback } from './feedback.ts'
import { feedbackForm } from './feedback-form.ts'
import { saveNewFeedback } from './feedback-store.ts'
import { followedFeedback } from './feedback-view.ts'

export const handler = httpFunction(routes.sendFeedback, { body: feedbackForm }, async ({ body, session, language, now, random }) => {
  const { calendar, directory } = await courtReference()
  const courts = directory.courts.filter(court => isInForce(court, civilDateOf(now))).map(court => court.code)
  const asked = { id: body.id, code: makeFeedbackCode(random(10)), sender: session?.actor, language, now, calendar, courts }
  return created(followedFeedback(await saveNewFeedback(receiveFeedback(body, asked))))
})
