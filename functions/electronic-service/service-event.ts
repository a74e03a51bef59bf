// What happened to one recipient of one document: the words of the timeline, and what must be shown for each. BLTTDS 170-180; NQ 04/2016 Art. 8, 22.
import type { ActorRecord } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'

/** The ladder, from the first rung to the last: 173(2) and 176; 175, 177, 178; 173(1); Decree 151/2026; 179. */
export const channels = ['e-service', 'direct', 'post', 'bailiff', 'posting'] as const
export type Channel = (typeof channels)[number]

export const eventTypes = [
  'addressed',
  'sent',
  'accepted',
  'delivered',
  'opened',
  'receipted',
  'failed',
  'unknown',
  'fallen-back',
  'posted',
  'deemed',
  'certified',
] as const
export type EventType = (typeof eventTypes)[number]

/** Why a step did not reach the recipient. The first three are the mail provider's, `consent-ended` the portal's, the others the officer's. */
export const causes = [
  'bounced',
  'bounced-for-now',
  'rejected',
  'consent-ended',
  'no-answer',
  'refused',
  'absent',
  'moved',
  'address-unknown',
  'returned',
  'other',
] as const
export type Cause = (typeof causes)[number]

export const evidenceKinds = [
  /** Message id and event of the mail provider. */
  'provider-event',
  /** The document stands in the recipient's account of the portal. */
  'portal-account',
  /** The recipient, signed in, did it with their own hand. */
  'own-act',
  /** A record with the signature of who received it (175(1), 177, 178). */
  'signed-record',
  /** The advice of delivery with the day that the recipient confirmed (175(2)). */
  'postal-receipt',
  /** The record of the Thừa hành viên (Decree 151/2026). */
  'bailiff-record',
  /** The record of posting at the three places (179(2)). */
  'posting-record',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export interface Evidence {
  kind: EvidenceKind
  /** Message id, number of a record, tracking number: what a third person can ask for. Never empty. */
  reference: string
  /** Who received it, for a record that somebody signed. */
  receivedBy?: string
}

export interface TimelineEvent {
  /** 1, 2, 3 … without gaps. */
  no: number
  type: EventType
  /** When it was recorded here. */
  at: string
  by: ActorRecord
  channel: Channel
  /** Which rung of this recipient's own ladder; each `addressed` and `fallen-back` begins one. */
  step: number
  via?: 'portal' | 'email'
  /** The day that the paper names, where it is not the day of the record. */
  on?: CivilDate
  cause?: Cause
  evidence?: Evidence
  note?: string
}

/** The journal's name of each event. */
export const journalEvents = {
  addressed: 'service.addressed',
  sent: 'service.sent',
  accepted: 'service.accepted',
  delivered: 'service.delivered',
  opened: 'service.opened',
  receipted: 'service.receipted',
  failed: 'service.failed',
  unknown: 'service.unknown',
  'fallen-back': 'service.fallen-back',
  posted: 'service.posted',
  deemed: 'service.deemed',
  certified: 'service.certified',
} as const satisfies Record<EventType, `service.${EventType}`>

export type ServiceEventName = (typeof journalEvents)[EventType]
