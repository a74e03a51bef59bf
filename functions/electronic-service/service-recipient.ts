// One recipient of one served document: what stands on the append-only timeline says where the service is, and whether it has legal effect.
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import type { JournalHead } from '../kernel/event.ts'
import type { DocumentKind } from './document-kind.ts'
import { legalBasis } from './legal-basis.ts'
import type { Channel, EventType, TimelineEvent } from './service-event.ts'

/** E-service that was in force when the document was addressed: which account, which address, since when. */
export interface ConsentUsed {
  version: number
  email: string
  since: string
}

export interface ServiceRecipient {
  /** The code of the act. */
  actId: string
  /** 1, 2, 3 … within the act. */
  no: number
  version: number
  head: JournalHead
  courtCode: string
  caseNumber: string
  documentKind: DocumentKind
  documentTitle: string
  fullName: string
  /** As what the person takes part, in the court's words. */
  partAs: string
  isOrganisation: boolean
  /** Empty when nobody knows where the recipient is. */
  address: string
  /** Subject of the portal's account that the document is placed in; null without e-service. */
  account: string | null
  consent: ConsentUsed | null
  /** The basis of the legal moment, kept from the day of addressing (legal-basis.ts). */
  basis: string
  /** Civil day until which the law wants the document sent; null where it names none. */
  sendBy: CivilDate | null
  timeline: readonly TimelineEvent[]
  /** Work under way on one e-mail: claimed before it is sent, given back only when it surely did not go out. */
  claim: { step: number; state: 'claimed' | 'released' | 'answered'; at: string } | null
}

export const recipientSubject = ({ actId, no }: Pick<ServiceRecipient, 'actId' | 'no'>): string => `service#${actId}.${no}`

/** `TD-….2`: names one recipient in paths and tags. */
export const recipientId = ({ actId, no }: Pick<ServiceRecipient, 'actId' | 'no'>): string => `${actId}.${no}`

const opensStep = (event: TimelineEvent): boolean => event.type === 'addressed' || event.type === 'fallen-back'

/** The rung that the service stands on. */
export const currentStep = ({ timeline }: Pick<ServiceRecipient, 'timeline'>): { step: number; channel: Channel; since: string } => {
  const last = timeline.findLast(opensStep)
  if (last === undefined) throw new Error('service-recipient: a timeline begins with its address')
  return { step: last.step, channel: last.channel, since: last.at }
}

/** A bounce for good outweighs an arrival told before or after it; a full mailbox does not. */
const isTakenBack = (timeline: readonly TimelineEvent[], { step, via }: TimelineEvent): boolean =>
  via === 'email' && timeline.some(event => event.step === step && event.type === 'failed' && event.cause === 'bounced')

/** Whether this one event gives the service legal effect. Each such event carries evidence, or it is none. */
const hasLegalEffect = (recipient: Pick<ServiceRecipient, 'timeline' | 'basis'>, event: TimelineEvent): boolean => {
  if (event.evidence === undefined || event.evidence.reference === '') return false
  if (event.type === 'receipted' || event.type === 'deemed') return true
  if (event.type !== 'delivered') return false
  if (event.channel !== 'e-service') return event.on !== undefined
  return event.via === legalBasis(recipient.basis).servedVia && !isTakenBack(recipient.timeline, event)
}

export const dayOf = (event: TimelineEvent): CivilDate => event.on ?? civilDateOf(event.at)

export interface Served {
  on: CivilDate
  event: TimelineEvent
}

/** The earliest event with legal effect; undefined as long as there is none. Nothing else says "served". */
export const servedBy = (recipient: Pick<ServiceRecipient, 'timeline' | 'basis'>): Served | undefined =>
  recipient.timeline
    .filter(event => hasLegalEffect(recipient, event))
    .map(event => ({ on: dayOf(event), event }))
    .reduce<Served | undefined>((first, next) => (first === undefined || next.on < first.on ? next : first), undefined)

/**
 * `sending`, `sent`: the mail provider has the word. `choose-step`: an officer takes the next rung. `to-do`: a paper step to carry out.
 * `under-way`: it was handed to messenger, post or Thừa hành viên. `posted`: the fifteen days run. `served`: an officer certifies it.
 */
export const phases = ['sending', 'sent', 'choose-step', 'to-do', 'under-way', 'posted', 'served', 'certified'] as const
export type Phase = (typeof phases)[number]

const has = (events: readonly TimelineEvent[], ...types: readonly EventType[]): boolean => events.some(event => types.includes(event.type))

export const phaseOf = (recipient: Pick<ServiceRecipient, 'timeline' | 'basis'>): Phase => {
  const { timeline } = recipient
  if (has(timeline, 'certified')) return 'certified'
  if (servedBy(recipient)) return 'served'
  const { step, channel } = currentStep(recipient)
  const ofStep = timeline.filter(event => event.step === step && event.via !== 'portal')
  if (has(ofStep, 'failed', 'unknown')) return 'choose-step'
  if (channel === 'e-service') return has(ofStep, 'sent', 'accepted', 'delivered') ? 'sent' : 'sending'
  if (has(ofStep, 'posted')) return 'posted'
  return has(ofStep, 'sent') ? 'under-way' : 'to-do'
}

/** Who must act for the service to go on. */
export const waitsFor = (phase: Phase): 'provider' | 'officer' | 'nobody' => {
  if (phase === 'certified') return 'nobody'
  return phase === 'sending' || phase === 'sent' ? 'provider' : 'officer'
}

/** The channel on which it was served: for figures. */
export const channelServed = (recipient: ServiceRecipient): Channel | undefined => servedBy(recipient)?.event.channel
