// A case as the officers of its court see it.
import { maskPersonalNumber } from '../kernel/personal-number.ts'
import type { Case } from './case.ts'
import type { DeskCase, DeskCaseRow } from './case-form.ts'

export const deskCase = ({ head: _head, symbol: _symbol, serial: _serial, year: _year, ...its }: Case): DeskCase => ({
  ...its,
  acceptedBy: its.acceptedBy.fullName,
  judge: its.judge?.fullName ?? null,
  clerk: its.clerk?.fullName ?? null,
  parties: its.parties.map(({ accounts, personalNumber, ...party }) => ({
    ...party,
    ...(personalNumber ? { personalNumber: maskPersonalNumber(personalNumber) } : {}),
    hasAccount: accounts.length > 0,
  })),
})

export const deskCaseRow = (its: Case): DeskCaseRow => {
  const { id, number, level, matter, kind, relation, acceptedOn, state, judge, clerk, isSealed } = deskCase(its)
  const parties = its.parties.map(({ role, fullName }) => ({ role, fullName }))
  return { id, number, level, matter, kind, relation, acceptedOn, state, judge, clerk, isSealed, parties }
}
