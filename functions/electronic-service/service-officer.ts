// What officers do with one recipient: take the next rung, record what messenger, post or Thừa hành viên brought, post up, deem served, certify. BLTTDS 175-179.
import { servesIn } from '../identity/role.ts'
import { type Actor, actorRecord } from '../kernel/actor.ts'
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, type NewEvent, type ServiceChange } from './service-change.ts'
import type { Cause, Channel, EvidenceKind } from './service-event.ts'
import { nextChannels, postedUntil } from './service-ladder.ts'
import { currentStep, dayOf, type Phase, phaseOf, type ServiceRecipient, servedBy } from './service-recipient.ts'

/** The recipient of the officer's own court, at the version that the officer saw. Refuses `service.missing`, `service.changed-meanwhile`. */
export const ofOwnCourt = (recipient: ServiceRecipient | undefined, officer: Actor, version: number): ServiceRecipient => {
  if (recipient === undefined || !servesIn(officer, recipient.courtCode)) return refuse('missing', 'service.missing')
  return recipient.version === version ? recipient : refuse('conflict', 'service.changed-meanwhile')
}

/** Refuses `service.not-now`, saying where the service stands. */
const standsAt = (recipient: ServiceRecipient, ...phases: readonly Phase[]): void => {
  const phase = phaseOf(recipient)
  if (!phases.includes(phase)) refuse('conflict', 'service.not-now', { phase })
}

/** A paper of the future, or from before the step began, is a slip of the pen. Refuses `service.day-impossible`. */
const checkDay = (recipient: ServiceRecipient, on: CivilDate, now: string): void => {
  const first = civilDateOf(currentStep(recipient).since)
  if (on > civilDateOf(now) || on < first) refuse('invalid', 'service.day-impossible', { first })
}

/** The next rung, chosen by an officer: also while the provider is still silent, when the hearing is near. Refuses `service.channel-closed`. */
export const takeNextStep = (
  recipient: ServiceRecipient,
  taken: { channel: Channel; note: string },
  officer: Actor,
  now: string,
): ServiceChange => {
  standsAt(recipient, 'choose-step', 'sent')
  if (!nextChannels(recipient).includes(taken.channel)) refuse('conflict', 'service.channel-closed', { channel: taken.channel })
  const { step } = currentStep(recipient)
  const note = taken.note === '' ? {} : { note: taken.note }
  return append(recipient, [{ type: 'fallen-back', step: step + 1, channel: taken.channel, ...note }], actorRecord(officer), now)
}

const evidenceOf: Readonly<Record<Exclude<Channel, 'e-service'>, EvidenceKind>> = {
  direct: 'signed-record',
  post: 'postal-receipt',
  bailiff: 'bailiff-record',
  posting: 'posting-record',
}

/** What an officer records of a paper step, one act at a time. */
type PaperRecord =
  | { what: 'handed-over'; on: CivilDate; reference: string }
  | { what: 'received'; on: CivilDate; reference: string; receivedBy: string }
  | { what: 'not-received'; on: CivilDate; reference: string; cause: Cause; note: string }
  | { what: 'posted-up'; on: CivilDate; reference: string }

/** Refuses `service.not-now`, `service.not-on-this-channel`, `service.day-impossible`. */
export const recordPaper = (recipient: ServiceRecipient, paper: PaperRecord, officer: Actor, now: string): ServiceChange => {
  standsAt(recipient, 'to-do', 'under-way')
  const { channel } = currentStep(recipient)
  if (channel === 'e-service' || (paper.what === 'posted-up') !== (channel === 'posting'))
    return refuse('conflict', 'service.not-on-this-channel', { channel })
  if (paper.what === 'handed-over') standsAt(recipient, 'to-do')
  // A messenger may come back the same hour; a letter that nobody posted was received by nobody.
  else if (channel === 'post' || channel === 'bailiff') standsAt(recipient, 'under-way')
  checkDay(recipient, paper.on, now)
  return append(recipient, [eventOf(paper, evidenceOf[channel])], actorRecord(officer), now)
}

const eventOf = (paper: PaperRecord, kind: EvidenceKind): NewEvent => {
  const { on, reference } = paper
  switch (paper.what) {
    case 'handed-over':
      return { type: 'sent', on, evidence: { kind, reference } }
    case 'received':
      return { type: 'delivered', on, evidence: { kind, reference, receivedBy: paper.receivedBy } }
    case 'not-received':
      return { type: 'failed', on, cause: paper.cause, evidence: { kind, reference }, ...(paper.note === '' ? {} : { note: paper.note }) }
    case 'posted-up':
      return { type: 'posted', on, evidence: { kind: 'posting-record', reference } }
  }
}

/** Deemed served: only after posting, only when its days are over, only by an officer. Refuses `service.not-now`, `service.posting-not-over`. */
export const deemServed = (recipient: ServiceRecipient, officer: Actor, now: string, calendar: CourtCalendar): ServiceChange => {
  standsAt(recipient, 'posted')
  const posted = recipient.timeline.findLast(event => event.type === 'posted')
  if (posted?.evidence === undefined) return refuse('conflict', 'service.not-now', { phase: 'posted' })
  const { due } = postedUntil(dayOf(posted), calendar)
  if (civilDateOf(now) <= due) refuse('conflict', 'service.posting-not-over', { due })
  return append(recipient, [{ type: 'deemed', on: due, evidence: posted.evidence }], actorRecord(officer), now)
}

/** Closes the timeline; the certificate says what stands on it. Refuses `service.not-served`. */
export const certify = (recipient: ServiceRecipient, officer: Actor, now: string): ServiceChange => {
  if (servedBy(recipient) === undefined) refuse('conflict', 'service.not-served', { phase: phaseOf(recipient) })
  standsAt(recipient, 'served')
  return append(recipient, [{ type: 'certified' }], actorRecord(officer), now)
}
