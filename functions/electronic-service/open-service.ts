// One act as the desk sees it: the file to read through before it is served, and afterwards each recipient's timeline and next step.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { servesIn } from '../identity/role.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { findCertificate, linkToPaper } from './paper-store.ts'
import type { ActView } from './service-form.ts'
import { phaseOf, type ServiceRecipient } from './service-recipient.ts'
import { findAct, recipientsOf } from './service-store.ts'
import { namedView, recipientView } from './service-view.ts'

const certificateOf = async (recipient: ServiceRecipient) => {
  const { actId, no } = recipient
  const made = phaseOf(recipient) === 'certified' ? await findCertificate(actId, no) : undefined
  return made ? { url: linkToPaper(made, `giay-chung-nhan-tong-dat-${actId}-${no}.pdf`, false), sha256: made.sha256 } : null
}

export const handler = httpFunction(routes.openService, {}, async ({ actor, path, now }) => {
  const act = await findAct(path.id ?? '')
  if (act === undefined || !servesIn(actor, act.courtCode)) return refuse('missing', 'service.missing')
  const [recipients, calendar] = await Promise.all([act.state === 'started' ? recipientsOf(act.id) : [], courtCalendar()])
  const views = await Promise.all(
    recipients.map(async recipient => recipientView(recipient, civilDateOf(now), calendar, await certificateOf(recipient))),
  )
  const { id, version, state, caseId, caseNumber, preparedAt, startedAt, basis } = act
  const { kind, title, file } = act.document
  return ok({
    ...{ id, version, state, kind, title, caseId, caseNumber, preparedBy: act.preparedBy.fullName, preparedAt, startedAt, basis },
    calledForBy: act.origin ? { event: act.origin.event, fullName: act.origin.by.fullName } : null,
    fields: act.state === 'drafted' ? act.document.fields : {},
    isUploaded: act.document.template === null,
    file: file && { url: linkToPaper(file, `${id}.pdf`, true), sha256: file.sha256, sizeBytes: file.sizeBytes, pages: file.pages },
    named: namedView(act),
    recipients: views,
  } satisfies ActView)
})
