// What the signed-in person agreed to, since when, and how it came about.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { consentView } from './consent-view.ts'
import { consentOf } from './reminder-store.ts'

export const handler = httpFunction(routes.readReminders, {}, async ({ actor }) =>
  ok(consentView(await consentOf(actor.subject, ''), actor)),
)
