// The clerk enters a petition in the register of petitions.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { acknowledgementForm } from '../desk/desk-form.ts'
import { civilDateOf, yearOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { acknowledgeFiling } from './filing-intake.ts'
import { getCourtFiling, saveWithNumber } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'
import { nextInRegister } from './register-store.ts'

export const handler = httpFunction(routes.acknowledgeFiling, { body: acknowledgementForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(filing, body.version)
  const acknowledge = (number: string) => acknowledgeFiling(filing, number, { actor, now, calendar })
  const next = () => nextInRegister(filing.courtCode, yearOf(civilDateOf(now)))
  return ok(actAnswer(await saveWithNumber(next, acknowledge)))
})
