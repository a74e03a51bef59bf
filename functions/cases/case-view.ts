// A case as the officers of its court and its parties see it.
import type { Actor } from '../kernel/actor.ts'
import { type CivilDate, civilDateOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { maskPersonalNumber } from '../kernel/personal-number.ts'
import { type Case, type CaseParty, partiesOf } from './case.ts'
import { mayStrike, stepsShown } from './case-correction.ts'
import type { CasePartyView, CaseStepView, CaseTermView, DeskCase, DeskCaseRow, OwnCase, OwnCaseRow } from './case-form.ts'
import { mayRecord } from './case-progress.ts'
import { type CaseStep, caseProcedure, nextSteps, type StruckStep, stepArticle } from './case-step.ts'
import { type CaseTerm, termsOf } from './case-term.ts'

const struckView = (step: CaseStep | StruckStep): Pick<CaseStepView, 'struck'> =>
  'struckBy' in step ? { struck: { by: step.struckBy, on: civilDateOf(step.struckAt), reason: step.reason } } : {}

const stepView = (its: Case, step: CaseStep | StruckStep, officer: Actor | undefined): CaseStepView => {
  const { kind, on, number, note, by, via, recordedAt } = step
  return {
    ...{ kind, on, by, recordedAt, article: stepArticle(kind, caseProcedure(its)) },
    ...(number === '' ? {} : { number }),
    ...(note === '' ? {} : { note }),
    ...(via === undefined ? {} : { via }),
    ...struckView(step),
    ...(officer && its.steps.includes(step) && mayStrike(officer, its, step) ? { mayStrike: true as const } : {}),
  }
}

const termView = ({ code: _code, doneOn, ...term }: CaseTerm): CaseTermView => ({ ...term, ...(doneOn === null ? {} : { doneOn }) })

const partyView = ({ accounts, personalNumber, ...party }: CaseParty): CasePartyView => ({
  ...party,
  ...(personalNumber ? { personalNumber: maskPersonalNumber(personalNumber) } : {}),
  hasAccount: accounts.length > 0,
})

const progress = (its: Case, today: CivilDate, calendar: CourtCalendar, officer?: Actor) => ({
  procedure: caseProcedure(its),
  steps: stepsShown(its).map(step => stepView(its, step, officer)),
  terms: termsOf(its, today, calendar).map(termView),
})

export const deskCase = (its: Case, officer: Actor, today: CivilDate, calendar: CourtCalendar): DeskCase => {
  const { head: _head, symbol: _symbol, serial: _serial, year: _year, struck: _struck, ...known } = its
  return {
    ...known,
    ...progress(its, today, calendar, officer),
    acceptedBy: its.acceptedBy.fullName,
    judge: its.judge?.fullName ?? null,
    clerk: its.clerk?.fullName ?? null,
    parties: its.parties.map(partyView),
    next: mayRecord(officer, its) ? nextSteps(its) : [],
  }
}

export const deskCaseRow = (its: Case): DeskCaseRow => {
  const { id, number, level, matter, kind, relation, acceptedOn, state, isSealed } = its
  return {
    ...{ id, number, level, matter, kind, relation, acceptedOn, state, isSealed },
    judge: its.judge?.fullName ?? null,
    clerk: its.clerk?.fullName ?? null,
    parties: its.parties.map(({ role, fullName }) => ({ role, fullName })),
  }
}

export const ownCaseRow = (its: Case): OwnCaseRow => {
  const { id, number, courtCode, level, matter, kind, relation, receiptCode, acceptedOn, state } = its
  return { id, number, courtCode, level, matter, kind, relation, receiptCode, acceptedOn, state }
}

export const ownCase = (its: Case, actor: Actor, today: CivilDate, calendar: CourtCalendar): OwnCase => {
  const mine = new Set(partiesOf(its, actor).map(party => party.id))
  return {
    ...ownCaseRow(its),
    ...progress(its, today, calendar),
    judge: its.judge?.fullName ?? null,
    clerk: its.clerk?.fullName ?? null,
    parties: its.parties.map(({ id, role, fullName }) => ({ role, fullName, isMine: mine.has(id) })),
  }
}
