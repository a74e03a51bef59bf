// How a timeline grows: each event is put behind the last one, together with its entry of the journal; nothing on it is ever changed.
import type { ActorRecord } from '../kernel/actor.ts'
import type { Facts, Happening } from '../kernel/event.ts'
import { journalEvents, type ServiceEventName, type TimelineEvent } from './service-event.ts'
import { currentStep, recipientSubject, type ServiceRecipient } from './service-recipient.ts'

type ServiceHappening = Happening & { event: ServiceEventName }

/** The recipient as it becomes, and what the journal says of it, in order. */
export interface ServiceChange {
  recipient: ServiceRecipient
  happenings: readonly ServiceHappening[]
}

export type NewEvent = Pick<TimelineEvent, 'type'> & Partial<Omit<TimelineEvent, 'no' | 'type' | 'at' | 'by'>>

const factsOf = (recipient: ServiceRecipient, event: TimelineEvent): Facts => {
  const { no, type, at: _at, by: _by, evidence, ...said } = event
  const { actId, courtCode, documentKind } = recipient
  return {
    actId,
    recipientNo: recipient.no,
    courtCode,
    documentKind,
    eventNo: no,
    type,
    ...said,
    evidence: evidence ? { ...evidence } : null,
  }
}

/** Appends events at one instant. They belong to the current step unless they open one. */
export const append = (recipient: ServiceRecipient, events: readonly NewEvent[], by: ActorRecord, at: string): ServiceChange => {
  let timeline = recipient.timeline
  const happenings: ServiceHappening[] = []
  for (const { type, ...said } of events) {
    const { step, channel } = timeline.length === 0 ? { step: 1, channel: said.channel ?? 'direct' } : currentStep({ timeline })
    const event: TimelineEvent = { no: timeline.length + 1, type, at, by, channel, step, ...said }
    timeline = [...timeline, event]
    happenings.push({
      event: journalEvents[type],
      subject: recipientSubject(recipient),
      actor: by,
      at,
      facts: factsOf(recipient, event),
    })
  }
  return { recipient: { ...recipient, timeline, version: recipient.version + 1 }, happenings }
}
