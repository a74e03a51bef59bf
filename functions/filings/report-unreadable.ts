// The clerk reports files that cannot be opened; the filer sends them again, and the filing date stays.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { unreadableForm } from '../desk/desk-form.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { refuseUnseen } from './filing.ts'
import { reportUnreadable } from './filing-intake.ts'
import { getCourtFiling, saveChange } from './filing-store.ts'
import { actAnswer } from './filing-view.ts'
import { getPetitionVersion } from './submission-store.ts'

export const handler = httpFunction(routes.reportUnreadable, { body: unreadableForm }, async ({ body, path, actor, now }) => {
  const [filing, calendar] = await Promise.all([getCourtFiling(path.id ?? '', actor), courtCalendar()])
  refuseUnseen(filing, body.version)
  const { files } = await getPetitionVersion(filing.id, filing.petitionVersion)
  const found = { documentIds: body.documentIds, reason: body.reason, filedIds: files.map(file => file.id) }
  return ok(actAnswer(await saveChange(reportUnreadable(filing, found, { actor, now, calendar }))))
})
