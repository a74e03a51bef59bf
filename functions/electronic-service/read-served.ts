// One served document: what it is, until when something must be done. Reading this page is no evidence of anything: opening is an act of its own.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { appointmentOf } from './document-template.ts'
import { legalBasis } from './legal-basis.ts'
import { answerBy } from './service-act.ts'
import type { ServedView } from './service-form.ts'
import { ownCopy } from './service-reading.ts'
import { servedBy } from './service-recipient.ts'
import { findAct, findRecipientById } from './service-store.ts'
import { servedRow } from './service-view.ts'

export const handler = httpFunction(routes.readServed, {}, async ({ actor, path }) => {
  const recipient = ownCopy(await findRecipientById(path.id ?? ''), actor)
  const [act, calendar] = await Promise.all([findAct(recipient.actId), courtCalendar()])
  const term = answerBy(recipient.documentKind, servedBy(recipient)?.on, calendar)
  return ok({
    ...servedRow(recipient),
    answerBy: term ? { due: term.due, warnBy: term.warnBy, provisional: term.provisional !== undefined, article: term.article } : null,
    appointment: appointmentOf(act?.document.fields ?? {}) ?? null,
    basisArticle: legalBasis(recipient.basis).article,
  } satisfies ServedView)
})
