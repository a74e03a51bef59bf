// An officer records what became of the offer of mediation.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { mediationForm } from '../desk/desk-form.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { recordMediation } from './filing-mediation.ts'
import { getCourtFiling, saveChange } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'

export const handler = httpFunction(routes.recordMediation, { body: mediationForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(filing, body.version)
  return ok(actAnswer(await saveChange(recordMediation(filing, body.outcome, body.note, { actor, now, calendar }))))
})
