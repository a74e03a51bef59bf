// What the recipient does: opens the document and acknowledges it, by their own hand. Opening proves nothing by itself; the receipt does (NQ 04/2016 Art. 22(1)).
import { type Actor, actorRecord } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, type ServiceChange } from './service-change.ts'
import { recipientId, type ServiceRecipient } from './service-recipient.ts'

/** The recipient's own copy. Refuses `service.missing` for everyone else. */
export const ownCopy = (recipient: ServiceRecipient | undefined, actor: Actor): ServiceRecipient =>
  recipient !== undefined && recipient.account !== null && actor.subjects.includes(recipient.account)
    ? recipient
    : refuse('missing', 'service.missing')

/** What is done in the portal belongs to the electronic step, wherever the ladder stands by now. */
const inPortal = ({ timeline }: ServiceRecipient) => {
  const step = timeline.findLast(event => event.channel === 'e-service')?.step ?? 1
  return { step, channel: 'e-service', via: 'portal' } as const
}

const isCertified = ({ timeline }: ServiceRecipient): boolean => timeline.some(event => event.type === 'certified')

/** The first opening stands on the timeline; later ones, and those after the certificate, add nothing. */
export const open = (recipient: ServiceRecipient, actor: Actor, now: string): ServiceChange | undefined => {
  if (isCertified(recipient) || recipient.timeline.some(event => event.type === 'opened')) return undefined
  const evidence = { kind: 'own-act', reference: recipientId(recipient) } as const
  return append(recipient, [{ type: 'opened', ...inPortal(recipient), evidence }], actorRecord(actor), now)
}

/** Acknowledging comes after opening. Refuses `service.not-opened`. */
export const acknowledge = (recipient: ServiceRecipient, actor: Actor, now: string): ServiceChange | undefined => {
  if (recipient.timeline.some(event => event.type === 'receipted') || isCertified(recipient)) return undefined
  if (!recipient.timeline.some(event => event.type === 'opened')) refuse('conflict', 'service.not-opened')
  const evidence = { kind: 'own-act', reference: recipientId(recipient), receivedBy: actor.fullName } as const
  return append(recipient, [{ type: 'receipted', ...inPortal(recipient), evidence }], actorRecord(actor), now)
}
