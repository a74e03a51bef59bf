// Less frequent acts on a case: the chief judge designates a judge; an officer seals; a clerk makes a code for the paper notice.
import type { CasePartyView, DeskCase } from '../../../../functions/cases/case-form.ts'
import { type DesignationGround, designationGrounds } from '../../../../functions/cases/draw.ts'
import { fill } from '../../words/fill.ts'
import { cases } from '../cases/case-words.ts'
import { readJudges } from '../desk/answers.ts'
import { draws } from '../draws/draw-words.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput, textArea } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import type { SignedIn } from '../kit/session.ts'
import { readCase, readCode } from './answers.ts'
import { sendingForm } from './places.ts'

const words = cases.desk
type Done = (now: DeskCase, said: string) => void

const folded = (title: string, ...children: readonly (Node | string | null)[]): HTMLElement =>
  h('details', { class: 'section' }, h('summary', {}, h('strong', {}, title)), h('div', {}, children))

export const groundChoices = (): { value: DesignationGround; label: string }[] =>
  designationGrounds.map(ground => ({ value: ground, label: draws.grounds[ground] }))

function sealPart(its: DeskCase, done: Done): HTMLElement {
  if (its.isSealed) return h('p', {}, h('strong', {}, words.isSealed))
  const failure = h('div', {})
  const reason = field({ id: 'seal-reason', label: words.reason }, textArea({ rows: 2, maxlength: 2000 }))
  const send = async (): Promise<void> => {
    const body = { version: its.version, reason: reason.control.value }
    const outcome = await api(`/api/desk/cases/${its.id}/seal`, { method: 'POST', body, parse: readCase })
    if (!outcome.ok) return showFailure(failure, outcome)
    done(outcome.data, words.isSealed)
  }
  return folded(words.seal, h('p', {}, words.sealBody), sendingForm('seal-form', words.sealButton, send, reason.element, failure))
}

async function designatePart(its: DeskCase, done: Done): Promise<HTMLElement | null> {
  const outcome = await api('/api/desk/judges', { parse: readJudges })
  if (!outcome.ok) return null
  const failure = h('div', {})
  const judges = outcome.data.judges.map(judge => ({ value: judge.subject, label: judge.fullName }))
  const judge = field({ id: 'designated', label: words.designate.judge }, selectInput([{ value: '', label: '—' }, ...judges]))
  const ground = field({ id: 'ground', label: words.designate.ground }, selectInput(groundChoices(), designationGrounds[0]))
  const reason = field({ id: 'ground-reason', label: words.designate.reason }, textArea({ rows: 2, maxlength: 1000 }))
  const send = async (): Promise<void> => {
    judge.setError(judge.control.value === '' ? words.designate.missing : undefined)
    if (judge.control.value === '') return judge.control.focus()
    const body = { version: its.version, judge: judge.control.value, ground: ground.control.value, reason: reason.control.value }
    const answer = await api(`/api/desk/cases/${its.id}/judge`, { method: 'POST', body, parse: readCase })
    if (!answer.ok) return showFailure(failure, answer)
    done(answer.data, fill(cases.judgeNamed, { name: answer.data.judge ?? '' }))
  }
  const { title, lead, save } = words.designate
  return folded(
    title,
    h('p', {}, lead),
    sendingForm('designation-form', save, send, judge.element, ground.element, reason.element, failure),
  )
}

/** The code is shown once, to be written on the paper notice. */
export function codeButton(its: DeskCase, party: CasePartyView): HTMLElement {
  const place = h('div', {})
  const make = async (): Promise<void> => {
    const outcome = await api(`/api/desk/cases/${its.id}/parties/${party.id}/code`, { method: 'POST', body: {}, parse: readCode })
    if (!outcome.ok) return showFailure(place, outcome)
    const code = h('p', { class: 'figure' }, h('strong', { class: 'join-code', translate: 'no' }, outcome.data.code))
    const said = notice('success', fill(words.codeTitle, { party: party.fullName }), code, h('p', {}, words.codeBody))
    fillPlace(place, said)
    said.focus()
  }
  const label = `${words.code}: ${party.fullName}`
  return h(
    'div',
    {},
    h('button', { type: 'button', class: 'button button-plain', 'aria-label': label, onclick: () => void make() }, words.code),
    place,
  )
}

export async function caseActs(its: DeskCase, officer: SignedIn, done: Done): Promise<HTMLElement> {
  const isOpen = ['PREPARING', 'SUSPENDED', 'TO_TRIAL'].includes(its.state)
  return h('div', {}, officer.role === 'chief-judge' && isOpen ? await designatePart(its, done) : null, sealPart(its, done))
}
