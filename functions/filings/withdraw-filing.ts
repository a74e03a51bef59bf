// The filer takes the petition back.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { withdrawalForm } from './filing-form.ts'
import { getOwnFiling, saveChange } from './filing-store.ts'
import { withdrawFiling } from './filing-submission.ts'
import { filingSummary } from './filing-view.ts'

export const handler = httpFunction(routes.withdrawFiling, { body: withdrawalForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getOwnFiling(path.id ?? '', actor), courtCalendar()])
  return ok(filingSummary(await saveChange(withdrawFiling(filing, body.reason, { actor, now, calendar }))))
})
