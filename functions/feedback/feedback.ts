// What people tell the court about its work (góp ý, phản ánh): received with a code, answered by an officer within a term.
// Complaints (khiếu nại) and denunciations (tố cáo) have procedures of their own and are led there, never handled here.
import { servesIn } from '../identity/role.ts'
import { type Actor, actorRecord, type Language, systemActor } from '../kernel/actor.ts'
import { codesOf } from '../kernel/checked-code.ts'
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import { type CourtCalendar, computeTerm } from '../kernel/court-calendar.ts'
import { emptyHead, type Happening, type JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Told } from '../kernel/told.ts'

/** `suggestion` góp ý; `service` how people were served; `delay` waiting; `portal` the portal itself; `thanks`. */
export const feedbackCategories = ['suggestion', 'service', 'delay', 'portal', 'thanks'] as const
export type FeedbackCategory = (typeof feedbackCategories)[number]

/** Feedback on the portal goes to its administrators, all other feedback to a court. */
export const portalDesk = 'portal'

/** Configuration of the courts; no statute gives a term for feedback. */
export const answerTerm = { amount: 15, unit: 'working_day', confidence: 'policy' } as const

/** `led-to-…`: it is a complaint or a denunciation; the answer says where and how to file it. */
export const answerKinds = ['answered', 'led-to-complaint', 'led-to-denunciation'] as const
export type AnswerKind = (typeof answerKinds)[number]

export interface Feedback {
  id: string
  version: number
  head: JournalHead
  code: string
  category: FeedbackCategory
  /** A court's code, or `portal`. */
  desk: string
  text: string
  /** An e-mail address to which the answer is announced; absent when the person left none. */
  email?: string
  /** Kept for the officer, who may call; nothing is sent to it. */
  phone?: string
  /** The account, when the person was signed in. */
  sender?: string
  language: Language
  receivedAt: string
  /** The day by which the court means to answer. */
  due: CivilDate
  answer?: { kind: AnswerKind; text: string; at: string; by: { subject: string; fullName: string } }
}

export interface FeedbackChange {
  feedback: Feedback
  happening: Happening & { event: 'feedback.received' | 'feedback.answered' }
}

const family = codesOf('GY')
export const { make: makeFeedbackCode, format: formatFeedbackCode } = family

/** Refuses `feedback-code.invalid`. */
export const parseFeedbackCode = (text: string): string => family.read(text) ?? refuse('invalid', 'feedback-code.invalid')

export const feedbackSubject = (id: string): string => `feedback#${id}`

export interface Said {
  category: FeedbackCategory
  desk: string
  text: string
  email: string
  phone: string
}

/** Refuses `feedback.desk-unknown` unless the court is in force, and `feedback.text-missing`. */
export const receiveFeedback = (
  said: Said,
  asked: {
    id: string
    code: string
    sender: Actor | undefined
    language: Language
    now: string
    calendar: CourtCalendar
    courts: readonly string[]
  },
): FeedbackChange => {
  const { id, code, sender, language, now, calendar, courts } = asked
  const desk = said.category === 'portal' ? portalDesk : said.desk
  if (desk !== portalDesk && !courts.includes(desk)) refuse('invalid', 'feedback.desk-unknown')
  if (said.text.trim() === '') refuse('invalid', 'feedback.text-missing')
  const { due } = computeTerm(answerTerm, civilDateOf(now), calendar)
  const { category } = said
  return {
    feedback: {
      ...{ id, version: 1, head: emptyHead, code, category, desk, text: said.text.trim(), language, receivedAt: now, due },
      ...(said.email.trim() === '' ? {} : { email: said.email.trim().toLowerCase() }),
      ...(said.phone.trim() === '' ? {} : { phone: said.phone.trim() }),
      ...(sender ? { sender: sender.subject } : {}),
    },
    happening: {
      event: 'feedback.received',
      subject: feedbackSubject(id),
      // Who gives feedback need not say who they are: the journal names nobody.
      actor: systemActor('feedback'),
      at: now,
      facts: { category, desk, due },
    },
  }
}

/** An officer of that desk: of the court spoken of, or an administrator for the portal itself. */
export const mayAnswer = (officer: Actor, desk: string): boolean =>
  desk === portalDesk ? officer.role === 'administrator' : servesIn(officer, desk)

/** The desk whose feedback this officer sees. */
export const deskOf = (officer: Actor): string => (officer.role === 'administrator' ? portalDesk : (officer.courtCode ?? ''))

/** Refuses `feedback.missing` to officers of another desk, `feedback.answered-already`. */
export const answerFeedback = (
  feedback: Feedback | undefined,
  answer: { kind: AnswerKind; text: string },
  officer: Actor,
  now: string,
): FeedbackChange => {
  if (feedback === undefined || !mayAnswer(officer, feedback.desk)) return refuse('missing', 'feedback.missing')
  if (feedback.answer) refuse('conflict', 'feedback.answered-already', { by: feedback.answer.by.fullName })
  const { id, code, desk, sender, email } = feedback
  const told: Told = {
    about: { kind: 'feedback', id },
    code: formatFeedbackCode(code),
    courtCode: desk,
    // Without an account the answer is announced to the address that was left; the store of feedback keeps it.
    recipients: sender ? [{ part: 'filer', subject: sender }] : email ? [{ part: 'filer', subject: feedbackSubject(id) }] : [],
  }
  return {
    feedback: {
      ...feedback,
      version: feedback.version + 1,
      answer: { ...answer, text: answer.text.trim(), at: now, by: { subject: officer.subject, fullName: officer.fullName } },
    },
    happening: {
      event: 'feedback.answered',
      subject: feedbackSubject(id),
      actor: actorRecord(officer),
      at: now,
      facts: { kind: answer.kind, desk, told },
    },
  }
}
