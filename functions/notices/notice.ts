// Which event tells whom, and what a notice says of it: the person who filed hears everything, the judge what they must act on.
import { filingIdOf } from '../filings/filing.ts'
import type { Actor } from '../kernel/actor.ts'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import type { Facts, JournalEntry } from '../kernel/event.ts'
import { type About, toldIn } from '../kernel/told.ts'

/** Every event that people are told of. */
export const noticeEvents = [
  'filing.submitted',
  'filing.found-unreadable',
  'filing.resent',
  'filing.acknowledged',
  'filing.judge-assigned',
  'filing.mediation-offered',
  'filing.mediation-answered',
  'filing.mediation-started',
  'filing.mediation-ended',
  'filing.amendment-requested',
  'filing.amended',
  'filing.fee-notified',
  'filing.exemption-asked',
  'filing.exemption-decided',
  'filing.fee-complained',
  'filing.fee-complaint-decided',
  'filing.fee-paid',
  'filing.proof-received',
  'filing.accepted',
  'filing.transferred',
  'filing.returned',
  'filing.withdrawn',
  'filing.deadline-near',
  'order.refunded',
  'hearing.scheduled',
  'hearing.moved',
  'hearing.postponed',
  'hearing.closed',
  'hearing.near',
  'feedback.answered',
  'copy.quoted',
  'copy.ready',
  'copy.refused',
  'copy.revoked',
  'case.notice-sent',
  'case.judge-assigned',
  'case.judge-replaced',
  'case.summary-procedure',
  'case.foreign-element',
  'case.preparation-extended',
  'case.suspended',
  'case.resumed',
  'case.to-trial',
  'case.settled',
  'case.pronounced',
  'case.discontinued',
  'case.transferred',
  'case.judgment-sent',
  'case.appealed',
  'case.file-sent-up',
  'case.in-effect',
  'case.enforcement-transferred',
  'case.enforcement-opened',
  'case.enforcement-ended',
  'case.step-struck',
  'case.party-joined',
  'case.join-declined',
] as const
export type NoticeEvent = (typeof noticeEvents)[number]

/** The filing that an event speaks of: its own, or the one whose money it moves. */
export const filingTold = ({ subject, facts }: Pick<JournalEntry, 'subject' | 'facts'>): string | undefined =>
  filingIdOf(subject) ?? (typeof facts.filingId === 'string' ? facts.filingId : undefined)

/** As whom a person is told. */
export type Part = 'filer' | 'judge'

const judgesEvents: readonly NoticeEvent[] = [
  'filing.judge-assigned',
  'filing.amended',
  'filing.exemption-asked',
  'filing.fee-complained',
  'filing.fee-complaint-decided',
  'filing.proof-received',
  'filing.withdrawn',
]

export const partsTold = (event: NoticeEvent): readonly Part[] => (judgesEvents.includes(event) ? ['filer', 'judge'] : ['filer'])

export interface Recipient {
  part: Part
  subject: string
}

/** Who is told of the event. A filing without an examining judge has nobody else to tell. */
export const recipientsOf = (event: NoticeEvent, filing: { owner: string; judge: { subject: string } | null }): Recipient[] =>
  partsTold(event).flatMap((part): Recipient[] => {
    if (part === 'filer') return [{ part, subject: filing.owner }]
    return filing.judge ? [{ part, subject: filing.judge.subject }] : []
  })

/** Addresses that one person is written to: the account's, and for the filer those that the petition names for letters of the court. */
export const addressesOf = ({ part }: Recipient, accountEmail: string | undefined, petitionEmails: readonly string[]): string[] => {
  const named = [accountEmail ?? '', ...(part === 'filer' ? petitionEmails : [])].map(address => address.trim().toLowerCase())
  return [...new Set(named)].filter(address => /^[^@\s]+@[^@\s]+$/.test(address)).slice(0, addressesAtMost)
}

/** More would be a mailing list, and no court's letter. */
export const addressesAtMost = 5

/** Events after which the filer must do something by a day. The terms of other events are the court's own. */
const filersDutyEvents: readonly NoticeEvent[] = [
  'filing.mediation-offered',
  'filing.amendment-requested',
  'filing.fee-notified',
  'filing.exemption-decided',
  'filing.fee-complaint-decided',
  'filing.fee-paid',
  'filing.returned',
  'filing.deadline-near',
]

/** The day that the notice names: the last one on which the filer can act in time; of two readings the earlier. */
export const dueOf = (event: NoticeEvent, part: Part, facts: Facts): CivilDate | undefined => {
  const told = toldIn(facts)
  if (told !== undefined) return told.due
  if (part !== 'filer' || !filersDutyEvents.includes(event)) return undefined
  const days = [facts.due, facts.until].filter(day => typeof day === 'string').filter(isCivilDate)
  return days.sort()[0]
}

/** A notice in the portal's inbox. Its id sorts by time, and leads to it again. */
export interface InboxEntry {
  id: string
  event: NoticeEvent
  part: Part
  at: string
  about: About
  code: string
  due?: CivilDate
  openedAt?: string
}

/** `20261121T020000000Z-…`: letters, digits and dashes only, so that it can stand in a path. */
export const inboxId = (at: string, digest: string): string => `${at.replace(/[-:.]/g, '')}-${digest}`

/** Newest notices of several accounts of one person, in one order. */
export const newestFirst = (pages: readonly (readonly InboxEntry[])[], atMost: number): InboxEntry[] =>
  pages
    .flat()
    .sort((left, right) => (left.id < right.id ? 1 : -1))
    .slice(0, atMost)

/** Every account that is this person. */
export const accountsOf = (actor: Actor): string[] => [...new Set([actor.subject, ...actor.subjects])]
