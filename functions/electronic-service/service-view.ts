// How acts and recipients are shown at the desk and to the person: rules and doors only, no links.
import type { CivilDate } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { legalBasis } from './legal-basis.ts'
import type { ServiceAct } from './service-act.ts'
import type { ActRow, NamedView, RecipientView, ServedRow, TaskRow } from './service-form.ts'
import { nextChannels, proposalOf, rungs } from './service-ladder.ts'
import { currentStep, phaseOf, recipientId, type ServiceRecipient, servedBy } from './service-recipient.ts'

const articleOf = (recipient: ServiceRecipient, channel: RecipientView['channel']): string =>
  channel === 'e-service' ? legalBasis(recipient.basis).article : rungs[channel].article

export const recipientView = (
  recipient: ServiceRecipient,
  today: CivilDate,
  calendar: CourtCalendar,
  certificate: RecipientView['certificate'],
): RecipientView => {
  const { no, version, fullName, partAs, isOrganisation, address, timeline, sendBy } = recipient
  const served = servedBy(recipient)
  return {
    ...{ no, version, fullName, partAs, isOrganisation, address, timeline, sendBy, certificate },
    ...{ hasEService: recipient.account !== null, phase: phaseOf(recipient), channel: currentStep(recipient).channel },
    served: served ? { on: served.on, eventNo: served.event.no, article: articleOf(recipient, served.event.channel) } : null,
    proposal: proposalOf(recipient, today, calendar) ?? null,
    nextChannels: nextChannels(recipient),
  }
}

export const namedView = ({ recipients }: ServiceAct): NamedView[] =>
  recipients.map(({ fullName, partAs, isOrganisation, address, channel, account }) => ({
    fullName,
    partAs,
    isOrganisation,
    address,
    channel,
    hasEService: account !== null,
  }))

export const taskRow = (recipient: ServiceRecipient, today: CivilDate, calendar: CourtCalendar): TaskRow => {
  const { actId, no, fullName, caseNumber, documentTitle: title } = recipient
  const { channel } = currentStep(recipient)
  return {
    actId,
    no,
    fullName,
    caseNumber,
    title,
    phase: phaseOf(recipient),
    channel,
    proposal: proposalOf(recipient, today, calendar) ?? null,
  }
}

export const actRow = ({ id, document, caseNumber, state, recipients, preparedAt }: ServiceAct): ActRow => ({
  ...{ id, title: document.title, caseNumber, state, preparedAt },
  recipients: recipients.length,
})

export const servedRow = (recipient: ServiceRecipient): ServedRow => {
  const { documentKind: kind, documentTitle: title, courtCode, caseNumber, timeline } = recipient
  const at = (type: string): string | null => timeline.find(event => event.type === type)?.at ?? null
  return {
    ...{ id: recipientId(recipient), kind, title, courtCode, caseNumber, placedAt: timeline[0]?.at ?? '' },
    ...{ servedOn: servedBy(recipient)?.on ?? null, openedAt: at('opened'), receiptedAt: at('receipted') },
  }
}
