// An officer declares a recipient served after the days of the posting: the only way to "deemed".
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { closeForm } from './service-form.ts'
import { deemServed, ofOwnCourt } from './service-officer.ts'
import { findRecipient, saveChange } from './service-store.ts'

export const handler = httpFunction(routes.deemServed, { body: closeForm }, async ({ body, actor, path, now }) => {
  const recipient = ofOwnCourt(await findRecipient(path.id ?? '', Number(path.no)), actor, body.version)
  const { version } = await saveChange(deemServed(recipient, actor, now, await courtCalendar()))
  return ok({ version })
})
