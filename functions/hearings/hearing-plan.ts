// From what a clerk chose on the page to a sitting with its panel: officers by their accounts, everybody else by name.

import { parseCivilDate } from '../kernel/civil-date.ts'
import { isOneOf } from '../kernel/closed-set.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Planned } from './hearing.ts'
import type { PlanForm } from './hearing-form.ts'
import type { Named, Panel } from './sitting.ts'

/** An active officer of the court. */
interface Officer {
  subject: string
  fullName: string
  role: string
}

const judgeRoles = ['judge', 'chief-judge'] as const

export const judgesAmong = (officers: readonly Officer[]): Named[] =>
  officers.filter(({ role }) => isOneOf(judgeRoles, role)).map(({ subject, fullName }) => ({ subject, fullName }))

export const clerksAmong = (officers: readonly Officer[]): Named[] =>
  officers.filter(({ role }) => role === 'clerk').map(({ subject, fullName }) => ({ subject, fullName }))

/** Refuses `hearing.no-such-judge`, `hearing.no-such-clerk`. */
const panelOf = (plan: PlanForm, officers: readonly Officer[]): Panel => {
  const judge = (subject: string): Named =>
    judgesAmong(officers).find(each => each.subject === subject) ?? refuse('invalid', 'hearing.no-such-judge')
  const clerk = (subject: string): Named =>
    clerksAmong(officers).find(each => each.subject === subject) ?? refuse('invalid', 'hearing.no-such-clerk')
  return {
    presiding: judge(plan.presiding),
    judges: plan.judges.map(judge),
    jurors: plan.jurors,
    clerk: plan.clerk === '' ? null : clerk(plan.clerk),
    prosecutor: plan.prosecutor === '' ? null : plan.prosecutor,
  }
}

/** Refuses `date.invalid`, `hearing.no-such-judge`, `hearing.no-such-clerk`. */
export const planned = (plan: PlanForm, officers: readonly Officer[]): Planned => ({
  day: parseCivilDate(plan.day),
  startsAt: plan.startsAt,
  endsAt: plan.endsAt,
  room: plan.room,
  mode: plan.mode,
  remoteSites: plan.remoteSites.filter(site => site !== ''),
  joinAddress: plan.joinAddress,
  isClosed: plan.isClosed,
  panel: panelOf(plan, officers),
  onDayOff: plan.onDayOff,
  lateBecause: plan.lateBecause,
})
