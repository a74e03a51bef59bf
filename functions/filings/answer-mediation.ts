// The filer's yes or no to mediation at the court.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { mediationAnswerForm } from './filing-form.ts'
import { getOwnFiling, saveChange } from './filing-store.ts'
import { answerMediation } from './filing-submission.ts'
import { filingSummary } from './filing-view.ts'

export const handler = httpFunction(routes.answerMediation, { body: mediationAnswerForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getOwnFiling(path.id ?? '', actor), courtCalendar()])
  return ok(filingSummary(await saveChange(answerMediation(filing, body.agrees, { actor, now, calendar }))))
})
