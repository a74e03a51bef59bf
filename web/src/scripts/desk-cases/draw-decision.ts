// The chief judge signs what was drawn, or names somebody else with ground and reason.
import { designationGrounds } from '../../../../functions/cases/draw.ts'
import type { DeskDraw } from '../../../../functions/cases/draw-form.ts'
import { cases } from '../cases/case-words.ts'
import { draws as drawWords } from '../draws/draw-words.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { readDraw } from './answers.ts'
import { groundChoices } from './case-acts.ts'
import { sendingForm } from './places.ts'

const words = cases.desk.draw

export function decisionForm(draw: DeskDraw, again: (said: string) => void): HTMLElement {
  const failure = h('div', {})
  const assigned = draw.published.drawn?.outcome.assigned ?? []
  const judges = draw.judges.map(judge => ({ value: judge.subject, label: judge.fullName }))
  const rows = assigned.map(({ case: id, judge }, index) => {
    const its = draw.cases.find(each => each.id === id)
    const drawn = draw.judges.find(each => each.id === judge)?.fullName ?? drawWords.nobody
    const other = field(
      { id: `other-${index}`, label: `${its?.number ?? id}: ${drawn}`, hint: words.otherwise },
      selectInput([{ value: '', label: words.asDrawn }, ...judges]),
    )
    const ground = field(
      { id: `other-ground-${index}`, label: cases.desk.designate.ground },
      selectInput(groundChoices(), designationGrounds[0]),
    )
    const reason = field({ id: `other-reason-${index}`, label: cases.desk.designate.reason }, textInput({ maxlength: 1000 }))
    const why = h('div', { hidden: true }, ground.element, reason.element)
    other.control.addEventListener('change', () => {
      why.hidden = other.control.value === ''
    })
    return {
      element: h('div', { class: 'party-fields' }, other.element, why),
      read: () =>
        other.control.value === ''
          ? []
          : [{ caseId: its?.caseId ?? '', judge: other.control.value, ground: ground.control.value, reason: reason.control.value }],
    }
  })
  const send = async (): Promise<void> => {
    const body = { deviations: rows.flatMap(row => row.read()) }
    const outcome = await api(`/api/desk/draws/${draw.year}/${draw.serial}/decision`, { method: 'POST', body, parse: readDraw })
    if (!outcome.ok) return showFailure(failure, outcome)
    again(words.signed)
  }
  return sendingForm('decision-form', words.sign, send, h('h3', {}, words.outcome), ...rows.map(row => row.element), failure)
}
