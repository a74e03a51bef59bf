// What the filer does: send, send again, amend, answer the offer of mediation, withdraw. BLTTDS 190, 192(1)(g), 193; TTHC 119.
import { type Actor, actorRecord } from '../kernel/actor.ts'
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Change, type Filing, happening, isOpen, moved } from './filing.ts'
import { withDeadlines } from './filing-deadline.ts'
import type { ReceiptFile, ReceiptStatement } from './filing-form.ts'
import type { Petition } from './petition-form.ts'

/** Who acts, when, and by which calendar the terms are counted. */
export interface Occasion {
  actor: Actor
  now: string
  calendar: CourtCalendar
}

/** A filed object of the documents bucket, by version: what is locked. */
export interface FiledObject {
  id: string
  key: string
  versionId: string
}

/** One version of the petition as it was filed; earlier ones are kept. */
export interface FiledPetition {
  petition: Petition
  files: readonly ReceiptFile[]
  objects: readonly FiledObject[]
  sameness: string
}

const summary = (petition: Petition): Pick<Filing, 'matter' | 'kind' | 'topic' | 'relation' | 'plaintiff' | 'against' | 'emails'> => ({
  matter: petition.matter,
  kind: petition.kind,
  topic: petition.topic,
  relation: petition.relation,
  plaintiff: petition.plaintiffs[0]?.fullName ?? '',
  against: petition.defendants.map(party => party.fullName),
  emails: [...new Set(petition.plaintiffs.map(party => party.email.trim()).filter(email => email !== ''))],
})

const filedFacts = (filed: FiledPetition, petitionVersion: number) => ({
  petitionVersion,
  files: filed.files.map(({ id, sizeBytes, sha256 }) => ({ id, sizeBytes, sha256 })),
  objects: filed.objects.map(({ id, key, versionId }) => ({ id, key, versionId })),
})

/** What the portal will sign: the filing as received, without names of people. */
export const receiptStatement = (asked: {
  receiptCode: string
  petition: Petition
  files: readonly ReceiptFile[]
  now: string
}): ReceiptStatement => {
  const { receiptCode, petition, files, now } = asked
  return {
    v: 1,
    code: receiptCode,
    courtCode: petition.courtCode,
    kind: petition.kind,
    receivedAt: now,
    filingDate: civilDateOf(now),
    roles: {
      plaintiffs: petition.plaintiffs.length,
      defendants: petition.defendants.length,
      relatedPersons: petition.relatedPersons.length,
    },
    files: [...files],
  }
}

/** A new filing. Its date is the civil day of the instant of receipt (BLTTDS 190(3)), whatever the hour. */
export const submitFiling = (draftId: string, receiptCode: string, filed: FiledPetition, { actor, now, calendar }: Occasion): Change => {
  const filingDate = civilDateOf(now)
  const { petition } = filed
  const filing: Filing = {
    id: draftId,
    version: 1,
    head: emptyHead,
    receiptCode,
    owner: actor.subject,
    ownerName: actor.fullName,
    ownerAssurance: actor.assurance,
    language: actor.language,
    state: 'SUBMITTED',
    steps: [{ state: 'SUBMITTED', on: filingDate }],
    courtCode: petition.courtCode,
    firstCourtCode: petition.courtCode,
    ...summary(petition),
    filedAt: now,
    filingDate,
    receivedOn: filingDate,
    petitionVersion: 1,
    sameness: filed.sameness,
    register: null,
    judge: null,
    clock: null,
    mediation: null,
    unreadable: null,
    request: null,
    feeNotice: null,
    exemption: null,
    payment: null,
    feeComplaint: null,
    proof: null,
    accepted: null,
    returned: null,
    deadlines: [],
    remindedOf: [],
  }
  return {
    filing: withDeadlines(filing, calendar),
    happening: happening('filing.submitted', draftId, {
      actor: actorRecord(actor),
      now,
      facts: { state: 'SUBMITTED', receiptCode, courtCode: filing.courtCode, filingDate, ...filedFacts(filed, 1) },
    }),
  }
}

/** Where a new version of the petition leads: readable files go back to the clerk, an amendment to the judge (BLTTDS 193(3)). */
const resumed = (filing: Filing, today: CivilDate): Filing => {
  if (filing.state === 'REJECTED_TECHNICAL') return { ...moved(filing, 'SUBMITTED', today), unreadable: null, receivedOn: today }
  if (filing.state === 'AMENDMENT_REQUESTED')
    return { ...moved(filing, 'UNDER_REVIEW', today), request: null, clock: { since: today, workingDaysUsed: 0 } }
  return refuse('conflict', 'filing.no-amendment-asked', { state: filing.state })
}

/** The next version of the petition. The court addressed stays: only a judge transfers. Refuses `filing.no-amendment-asked`. */
export const amendFiling = (filing: Filing, filed: FiledPetition, { actor, now, calendar }: Occasion): Change => {
  const event = filing.state === 'REJECTED_TECHNICAL' ? 'filing.resent' : 'filing.amended'
  const next: Filing = {
    ...resumed(filing, civilDateOf(now)),
    ...summary(filed.petition),
    petitionVersion: filing.petitionVersion + 1,
    sameness: filed.sameness,
  }
  return {
    filing: withDeadlines(next, calendar),
    happening: happening(event, filing.id, {
      actor: actorRecord(actor),
      now,
      facts: { state: next.state, ...filedFacts(filed, next.petitionVersion) },
    }),
  }
}

/** The filer takes the petition back; it is theirs until it is accepted. Refuses `filing.closed`. */
export const withdrawFiling = (filing: Filing, reason: string, { actor, now, calendar }: Occasion): Change => {
  if (!isOpen(filing.state)) refuse('conflict', 'filing.closed', { state: filing.state })
  return {
    filing: withDeadlines(moved(filing, 'WITHDRAWN', civilDateOf(now)), calendar),
    happening: happening('filing.withdrawn', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: { state: 'WITHDRAWN', ground: 'g', reason: reason.trim() },
    }),
  }
}

/**
 * Yes or no to the offer (LHGĐT 16(4)). A no gives the petition back to the judge, whose term runs on from that day;
 * a yes waits for the court to appoint the mediator. Refuses `filing.no-mediation-offered`, `filing.mediation-already-answered`.
 */
export const answerMediation = (filing: Filing, agrees: boolean, { actor, now, calendar }: Occasion): Change => {
  const today = civilDateOf(now)
  const { mediation } = filing
  if (filing.state !== 'MEDIATION_OFFERED' || mediation === null)
    return refuse('conflict', 'filing.no-mediation-offered', { state: filing.state })
  if (mediation.answeredOn !== null) refuse('conflict', 'filing.mediation-already-answered')
  const answered: Filing = { ...filing, mediation: { ...mediation, agrees, answeredOn: today } }
  const next: Filing = agrees
    ? answered
    : { ...moved(answered, 'UNDER_REVIEW', today), clock: { since: today, workingDaysUsed: filing.clock?.workingDaysUsed ?? 0 } }
  return {
    filing: withDeadlines(next, calendar),
    happening: happening('filing.mediation-answered', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: { state: next.state, agrees },
    }),
  }
}
