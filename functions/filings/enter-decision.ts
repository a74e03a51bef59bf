// A clerk enters what the examining judge signed on paper, naming judge, number and day.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { signedDecisionForm } from '../desk/desk-form.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { checkNewCourt, decideFiling } from './filing-decision.ts'
import { getCourtFiling, saveChange } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'

export const handler = httpFunction(routes.enterDecision, { body: signedDecisionForm }, async ({ body, path, actor, now }) => {
  const { decision, judge, number, signedOn } = body
  const [filing, calendar, directory] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtCalendar(), courtDirectory()])
  refuseUnseen(filing, decision.version)
  checkNewCourt(decision, directory, now)
  return ok(actAnswer(await saveChange(decideFiling(filing, decision, { actor, now, calendar }, { judge, number, signedOn }))))
})
