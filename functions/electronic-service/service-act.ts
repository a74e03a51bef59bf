// One document served on several people: prepared by a clerk, written and sealed by the portal, read through, then served. BLTTDS 170-173.
import { type Actor, type ActorRecord, actorRecord } from '../kernel/actor.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import { type CourtCalendar, computeDeadline } from '../kernel/court-calendar.ts'
import { emptyHead, type Happening, type JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { type DocumentKind, kindRules } from './document-kind.ts'
import { append, type NewEvent, type ServiceChange } from './service-change.ts'
import type { Channel } from './service-event.ts'
import { firstChannels } from './service-ladder.ts'
import type { ConsentUsed, ServiceRecipient } from './service-recipient.ts'

/** A person to be served, as the clerk named them. */
export interface NamedRecipient {
  fullName: string
  partAs: string
  isOrganisation: boolean
  /** Empty when nobody knows it. */
  address: string
  /** Account with e-service in force when the act was prepared; null without. */
  account: string | null
  channel: Channel
}

/** The file that is served: its bytes never change. */
export interface ServedFile {
  key: string
  versionId: string
  sha256: string
  sizeBytes: number
  pages: number
  sealedAt: string
}

interface ServiceDocument {
  kind: DocumentKind
  title: string
  /** Null for an uploaded one. */
  template: { id: string; version: number } | null
  fields: Readonly<Record<string, string>>
  /** The day of the decision or judgment, from which the court's own term to send runs. */
  decidedOn: CivilDate | null
  file: ServedFile | null
}

/** `drafted`: a decision called for it, and a clerk has not looked at it yet. */
export const actStates = ['drafted', 'preparing', 'ready', 'started', 'discarded'] as const
export type ActState = (typeof actStates)[number]

export interface ServiceAct {
  /** `TD-…` */
  id: string
  version: number
  head: JournalHead
  courtCode: string
  caseId: string | null
  caseNumber: string
  document: ServiceDocument
  recipients: readonly NamedRecipient[]
  state: ActState
  basis: string
  preparedBy: { subject: string; fullName: string }
  preparedAt: string
  startedAt: string | null
  /** The decision that called for it; absent when a clerk began it. `atOnce`: served in the name of whoever decided, without a clerk. */
  origin?: { event: string; by: ActorRecord; atOnce: boolean }
}

const actSubject = (id: string): string => `service#${id}`

/** Their entries and the act's own are one transaction of at most a hundred writes. */
const recipientsAtMost = 20

/** What nobody served for so long is out of date, and its file is forgotten soon after (documents/document.ts). */
const preparedHoldsForDays = 90

type ActEvent = 'service.drafted' | 'service.prepared' | 'service.document-sealed' | 'service.started' | 'service.discarded'
export interface ActChange {
  act: ServiceAct
  happening: Happening & { event: ActEvent }
}

const change = (act: ServiceAct, event: ActEvent, by: Happening['actor'], at: string): ActChange => ({
  act: { ...act, version: act.version + 1 },
  happening: {
    ...{ event, subject: actSubject(act.id), actor: by, at },
    facts: {
      ...{ actId: act.id, courtCode: act.courtCode, documentKind: act.document.kind, recipients: act.recipients.length },
      sha256: act.document.file?.sha256 ?? null,
      // What is served is locked against deletion: a worker follows from this (documents/lock-documents).
      ...(event === 'service.started' && act.document.file
        ? { objects: [{ key: act.document.file.key, versionId: act.document.file.versionId }] }
        : {}),
    },
  },
})

/** An uploaded paper comes with its file, checked and never changed; of one from a template the portal writes it. */
export type PreparedDocument = Omit<ServiceDocument, 'file'> & { file?: ServedFile }

interface PreparedAct {
  id: string
  caseId: string | null
  caseNumber: string
  document: PreparedDocument
  recipients: readonly NamedRecipient[]
  basis: string
}

interface CalledFor extends Omit<PreparedAct, 'document'> {
  courtCode: string
  document: Omit<ServiceDocument, 'file'>
  origin: NonNullable<ServiceAct['origin']>
}

/** A decision calls for a paper: it waits for a clerk, or is written at once where the court has chosen so and nothing is left to fill in. */
export const draftAct = ({ origin, ...asked }: CalledFor, now: string): ActChange => {
  const { id, courtCode, caseId, caseNumber, recipients, basis } = asked
  const act: ServiceAct = {
    ...{ id, version: 0, head: emptyHead, courtCode, caseId, caseNumber, recipients, basis, origin },
    ...{ document: { ...asked.document, file: null }, state: origin.atOnce ? 'preparing' : 'drafted', preparedAt: now, startedAt: null },
    preparedBy: { subject: origin.by.subject, fullName: origin.by.fullName },
  }
  return change(act, origin.atOnce ? 'service.prepared' : 'service.drafted', origin.by, now)
}

/** Each recipient begins on a rung that is open to them. `drafted`: the act that a decision has called for. Refuses `service.no-recipients`, `service.recipients-many`, `service.channel-closed`. */
export const prepareAct = (asked: PreparedAct, clerk: Actor, now: string, drafted?: ServiceAct): ActChange => {
  const { id, caseId, caseNumber, document, recipients, basis } = asked
  if (drafted && drafted.state !== 'drafted') refuse('conflict', 'service.not-ready', { state: drafted.state })
  if (recipients.length === 0) refuse('invalid', 'service.no-recipients')
  if (recipients.length > recipientsAtMost) refuse('invalid', 'service.recipients-many', { most: recipientsAtMost })
  for (const { channel, address, account, fullName } of recipients) {
    if (!firstChannels({ hasConsent: account !== null, address }).includes(channel))
      refuse('conflict', 'service.first-channel-closed', { name: fullName, channel })
  }
  const act: ServiceAct = {
    ...{ id, version: 0, head: emptyHead, courtCode: clerk.courtCode ?? refuse('forbidden', 'service.no-court') },
    ...drafted,
    ...{ caseId, caseNumber, document: { ...document, file: document.file ?? null }, recipients },
    ...{ state: document.file ? 'ready' : 'preparing', basis, preparedAt: now, startedAt: null },
    preparedBy: { subject: clerk.subject, fullName: clerk.fullName },
  }
  return change(act, 'service.prepared', actorRecord(clerk), now)
}

/** The portal has written and sealed the file. Undefined when it has one already. */
export const documentSealed = (act: ServiceAct, file: ServedFile, by: Happening['actor']): ActChange | undefined =>
  act.state === 'preparing'
    ? change({ ...act, state: 'ready', document: { ...act.document, file } }, 'service.document-sealed', by, file.sealedAt)
    : undefined

/** The consent in force of each account that is served electronically, at this moment. */
type ConsentOf = (account: string) => ConsentUsed | undefined

/**
 * The clerk has read the very file and serves it: every recipient is addressed in the same moment, on consent that is in force now.
 * Refuses `service.not-ready`, `service.other-file`, `service.prepared-long-ago`, `service.no-consent`.
 */
export const startAct = (
  act: ServiceAct,
  asked: { sha256: string; consentOf: ConsentOf; calendar: CourtCalendar },
  by: ActorRecord,
  now: string,
): { act: ActChange; recipients: ServiceChange[] } => {
  const { file, kind, title, decidedOn } = act.document
  if (act.state !== 'ready' || file === null) return refuse('conflict', 'service.not-ready', { state: act.state })
  if (file.sha256 !== asked.sha256) refuse('conflict', 'service.other-file')
  if (Date.parse(now) - Date.parse(act.preparedAt) > preparedHoldsForDays * 86_400_000)
    refuse('conflict', 'service.prepared-long-ago', { days: preparedHoldsForDays })
  const sendBy = sendByDay(kind, decidedOn, asked.calendar)
  const recipients = act.recipients.map((named, index) => {
    const { fullName, partAs, isOrganisation, address, channel } = named
    const account = channel === 'e-service' ? named.account : null
    const consent = account === null ? undefined : asked.consentOf(account)
    if (channel === 'e-service' && consent === undefined) refuse('conflict', 'service.no-consent', { name: fullName })
    const recipient: ServiceRecipient = {
      ...{ actId: act.id, no: index + 1, version: 0, head: emptyHead, courtCode: act.courtCode, caseNumber: act.caseNumber },
      ...{ documentKind: kind, documentTitle: title, fullName, partAs, isOrganisation, address },
      ...{ account, consent: consent ?? null, basis: act.basis, sendBy, timeline: [], claim: null },
    }
    const addressed: NewEvent = { type: 'addressed', step: 1, channel }
    const placed: NewEvent = { type: 'delivered', via: 'portal', evidence: { kind: 'portal-account', reference: `${act.id}.${index + 1}` } }
    return append(recipient, account === null ? [addressed] : [addressed, placed], by, now)
  })
  return { act: change({ ...act, state: 'started', startedAt: now }, 'service.started', by, now), recipients }
}

/** Until which day the law wants it sent; null where it names none. */
const sendByDay = (kind: DocumentKind, decidedOn: CivilDate | null, calendar: CourtCalendar): CivilDate | null => {
  const { sendWithin } = kindRules[kind]
  return sendWithin === null || decidedOn === null ? null : computeDeadline({ code: sendWithin, event: decidedOn, calendar }).warnBy
}

/** A document that is not served after all. Refuses `service.not-ready` once it has begun. */
export const discardAct = (act: ServiceAct, officer: Actor, now: string): ActChange => {
  if (act.state === 'started' || act.state === 'discarded') return refuse('conflict', 'service.not-ready', { state: act.state })
  return change({ ...act, state: 'discarded' }, 'service.discarded', actorRecord(officer), now)
}

/** The last day on which the recipient can act, counted from the day of service; undefined where nothing is asked by a day. */
export const answerBy = (kind: DocumentKind, servedOn: CivilDate | undefined, calendar: CourtCalendar) => {
  const code = kindRules[kind].answerWithin
  return code === null || servedOn === undefined ? undefined : computeDeadline({ code, event: servedOn, calendar })
}
