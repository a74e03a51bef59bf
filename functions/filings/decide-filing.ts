// The examining judge decides on a petition.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { decisionForm } from '../desk/desk-form.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { checkNewCourt, decideFiling } from './filing-decision.ts'
import { getCourtFiling, saveChange } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'

export const handler = httpFunction(routes.decideFiling, { body: decisionForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar, directory] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtCalendar(), courtDirectory()])
  refuseUnseen(filing, body.version)
  checkNewCourt(body, directory, now)
  return ok(actAnswer(await saveChange(decideFiling(filing, body, { actor, now, calendar }))))
})
