// One case at the desk: what it is, its parties, steps and terms, and what the officer may record.
import type { CasePartyView, DeskCase } from '../../../../functions/cases/case-form.ts'
import { cases } from '../cases/case-words.ts'
import { daySaid, stepsPart, termsPart } from '../cases/progress-part.ts'
import { relationName } from '../cases/relation-name.ts'
import { factList } from '../desk/fact-list.ts'
import { kindName } from '../desk/matter-names.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import type { SignedIn } from '../kit/session.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readCase } from './answers.ts'
import { caseActs, codeButton } from './case-acts.ts'
import { backLink } from './places.ts'
import { stepForm } from './step-form.ts'
import { strikeForm } from './strike-form.ts'

const words = cases.desk

const partyLine = (its: DeskCase, party: CasePartyView, officer: SignedIn): HTMLElement =>
  h(
    'li',
    { class: 'case-term' },
    h('p', {}, h('strong', {}, party.fullName), ` · ${cases.roles[party.role]}`, party.isMinor ? ` · ${words.minor}` : null),
    party.personalNumber ? h('p', { class: 'figure' }, party.personalNumber) : null,
    party.hasAccount ? h('p', { class: 'basis' }, words.hasAccount) : null,
    officer.role === 'clerk' ? codeButton(its, party) : null,
  )

export async function showCase(place: HTMLElement, officer: SignedIn, id: string): Promise<void> {
  const outcome = await whileWaiting(place, api(`/api/desk/cases/${encodeURIComponent(id)}`, { parse: readCase }), 8)
  if (!outcome.ok) return showFailure(place, outcome, () => void showCase(place, officer, id))
  await fillCase(place, officer, outcome.data)
}

async function fillCase(place: HTMLElement, officer: SignedIn, its: DeskCase, said?: string): Promise<void> {
  const done = (now: DeskCase, what: string): void => void fillCase(place, officer, now, what)
  const told = said === undefined ? null : notice('success', said)
  const parties = h(
    'section',
    { class: 'section', 'aria-labelledby': 'parties-title' },
    h('h2', { id: 'parties-title' }, cases.partiesTitle),
    h(
      'ul',
      { class: 'case-terms' },
      its.parties.map(party => partyLine(its, party, officer)),
    ),
  )
  fillPlace(
    place,
    backLink(),
    told,
    h('h2', { class: 'nowrap', id: 'case-number', tabindex: -1 }, its.number),
    h('p', {}, statusTag(cases.states[its.state], 'information'), its.isSealed ? [' ', statusTag(words.sealed, 'warning')] : null),
    factList([
      [cases.level, cases.levels[its.level]],
      [cases.kind, kindName(pageLanguage, its.kind)],
      [cases.relation, relationName(its.relation)],
      [cases.accepted, `${daySaid(its.acceptedOn)}, ${its.acceptedBy}`],
      [cases.receipt, its.receiptCode],
      [cases.judge, its.judge ?? cases.noJudge],
      [cases.clerk, its.clerk],
    ]),
    stepForm(its, done),
    stepsPart(its.steps, step => strikeForm(its, step, done)),
    termsPart(its.terms),
    parties,
    await caseActs(its, officer, done),
  )
  told?.focus()
}
