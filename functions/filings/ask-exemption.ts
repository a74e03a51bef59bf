// The filer asks to be excused from the advance, whole or half.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { listDossier } from '../documents/document-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { askExemption } from './filing-exemption.ts'
import { exemptionRequestForm } from './filing-form.ts'
import { getOwnFiling, saveChange } from './filing-store.ts'
import { filingSummary } from './filing-view.ts'

export const handler = httpFunction(routes.askExemption, { body: exemptionRequestForm }, async ({ body, path, actor, now }) => {
  const id = path.id ?? ''
  const [filing, dossier, calendar] = await Promise.all([getOwnFiling(id, actor), listDossier(id), courtCalendar()])
  return ok(filingSummary(await saveChange(askExemption(filing, body, dossier, { actor, now, calendar }))))
})
