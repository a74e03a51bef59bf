// What clerk and chief judge do with a new filing: enter it in the register, report unreadable files, assign the examining judge. BLTTDS 191(1), (2).
import { actorRecord, type Role } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Change, type Filing, givenReason, happening, moved } from './filing.ts'
import { withDeadlines } from './filing-deadline.ts'
import type { Occasion } from './filing-submission.ts'

/** Number in the register of petitions (sổ nhận đơn): gapless within a court and a year. */
export const registerNumber = (serial: number, year: number): string => `${String(serial).padStart(2, '0')}/${year}`

/** The clerk enters the petition in the register. After a transfer the new court does so in its own. */
export const acknowledgeFiling = (filing: Filing, number: string, { actor, now, calendar }: Occasion): Change => {
  const today = civilDateOf(now)
  const next: Filing = { ...moved(filing, 'ACKNOWLEDGED', today), register: { number, on: today } }
  return {
    filing: withDeadlines(next, calendar),
    happening: happening('filing.acknowledged', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: { state: next.state, registerNumber: number },
    }),
  }
}

/** A person, never the portal, finds that files cannot be opened; the filing date stays. Refuses `filing.document-unknown`. */
export const reportUnreadable = (
  filing: Filing,
  found: { documentIds: readonly string[]; reason: string; filedIds: readonly string[] },
  { actor, now, calendar }: Occasion,
): Change => {
  const reason = givenReason(found.reason)
  const unknown = found.documentIds.find(id => !found.filedIds.includes(id))
  if (unknown !== undefined) refuse('invalid', 'filing.document-unknown', { document: unknown })
  const documentIds = [...new Set(found.documentIds)]
  const next: Filing = { ...moved(filing, 'REJECTED_TECHNICAL', civilDateOf(now)), unreadable: { documentIds, reason } }
  return {
    filing: withDeadlines(next, calendar),
    happening: happening('filing.found-unreadable', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: { state: next.state, documentIds, reason },
    }),
  }
}

/** A judge of the court, the chief judge included. Refuses `filing.judge-unknown` for anyone else. */
export const judgeAmong = (
  officer: { subject: string; fullName: string; role: Role } | undefined,
): { subject: string; fullName: string } =>
  officer && (officer.role === 'judge' || officer.role === 'chief-judge')
    ? { subject: officer.subject, fullName: officer.fullName }
    : refuse('invalid', 'filing.judge-unknown')

/** The chief judge names one judge of the court to examine the petition. */
export const assignJudge = (filing: Filing, judge: { subject: string; fullName: string }, { actor, now, calendar }: Occasion): Change => {
  const today = civilDateOf(now)
  const next: Filing = {
    ...moved(filing, 'UNDER_REVIEW', today),
    judge: { subject: judge.subject, fullName: judge.fullName, assignedOn: today },
    clock: { since: today, workingDaysUsed: 0 },
  }
  return {
    filing: withDeadlines(next, calendar),
    happening: happening('filing.judge-assigned', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: { state: next.state, judge: judge.fullName, judgeSubject: judge.subject },
    }),
  }
}
