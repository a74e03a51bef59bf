// What the certificate of one recipient states: the whole timeline, and which of its events served. Nothing can be certified without one.
import { recipientSubject, type ServiceRecipient, servedBy } from './service-recipient.ts'
import type { CertificateStatement } from './service-statement.ts'

/** Undefined unless an officer certified it and an event with evidence served. */
export const certificateStatement = (recipient: ServiceRecipient, documentSha256: string): CertificateStatement | undefined => {
  const served = servedBy(recipient)
  const certified = recipient.timeline.find(event => event.type === 'certified')
  if (served === undefined || certified === undefined) return undefined
  const { actId: code, no, courtCode: court, documentKind: kind, caseNumber, documentTitle: title, fullName, partAs, address } = recipient
  return {
    ...{ v: 4, what: 'certificate', code, no, court, kind, caseNumber, title, documentSha256 },
    recipient: { fullName, partAs, address },
    ...{ basis: recipient.basis, servedOn: served.on, servedBy: served.event.no, timeline: recipient.timeline },
    journal: { sequence: recipient.head.sequence, hash: `${recipientSubject(recipient)}@${recipient.head.hash}` },
    ...{ certifiedAt: certified.at, certifiedBy: certified.by.fullName },
  }
}
