// The lists of a draw before the seed is opened: who is left out and why, who must withdraw from which case, what was quashed.

import { exclusionGrounds, leftOutGrounds } from '../../../../functions/cases/draw.ts'
import type { DeskDraw, DeskDraws } from '../../../../functions/cases/draw-form.ts'
import { fill } from '../../words/fill.ts'
import { cases } from '../cases/case-words.ts'
import { draws as drawWords } from '../draws/draw-words.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { readDraw } from './answers.ts'
import { sendingForm } from './places.ts'

const words = cases.desk.draw
type Judge = DeskDraws['judges'][number]

const judgeFields = (judge: Judge, number: number) => {
  const choices = [
    { value: '', label: words.inList },
    ...leftOutGrounds.map(ground => ({ value: ground, label: `${words.leftOut}: ${drawWords.leftOut[ground]}` })),
  ]
  const ground = field(
    { id: `left-${number}`, label: judge.fullName, hint: fill(words.workload, { ...judge.workload }) },
    selectInput(choices),
  )
  const reason = field(
    { id: `left-reason-${number}`, label: fill(words.absence, { judge: judge.fullName }) },
    textInput({ maxlength: 500 }),
  )
  const quashed = field(
    { id: `quashed-${number}`, label: fill(words.quashed, { judge: judge.fullName }) },
    textInput({ inputmode: 'numeric', maxlength: 4, value: '0' }),
  )
  reason.element.hidden = true
  ground.control.addEventListener('change', () => {
    reason.element.hidden = ground.control.value === ''
  })
  return {
    element: h('fieldset', { class: 'party-fields' }, h('legend', {}, judge.fullName), ground.element, reason.element, quashed.element),
    leftOut: () =>
      ground.control.value === '' ? [] : [{ judge: judge.subject, ground: ground.control.value, reason: reason.control.value }],
    quashed: () => ({ judge: judge.subject, count: Math.max(0, Math.trunc(Number(quashed.control.value)) || 0) }),
  }
}

const exclusionFields = ({ waiting, judges }: DeskDraws, number: number) => {
  const none = { value: '', label: words.none }
  const its = field(
    { id: `excluded-case-${number}`, label: words.exclusionCase },
    selectInput([none, ...waiting.map(each => ({ value: each.id, label: each.number }))]),
  )
  const judge = field(
    { id: `excluded-judge-${number}`, label: words.exclusionJudge },
    selectInput([none, ...judges.map(each => ({ value: each.subject, label: each.fullName }))]),
  )
  const grounds = exclusionGrounds.map(ground => ({ value: ground, label: drawWords.exclusions[ground] }))
  const ground = field({ id: `excluded-ground-${number}`, label: words.exclusionGround }, selectInput(grounds, grounds[0]?.value))
  const reason = field({ id: `excluded-reason-${number}`, label: words.exclusionReason }, textInput({ maxlength: 500 }))
  return {
    element: h(
      'fieldset',
      { class: 'party-fields' },
      h('legend', {}, words.exclusion),
      its.element,
      judge.element,
      ground.element,
      reason.element,
    ),
    read: () =>
      its.control.value === '' || judge.control.value === ''
        ? []
        : [{ caseId: its.control.value, judge: judge.control.value, ground: ground.control.value, reason: reason.control.value }],
  }
}

export function listsForm(lists: DeskDraws, draw: DeskDraw, again: () => void): HTMLElement {
  const failure = h('div', {})
  const judges = lists.judges.map((judge, index) => judgeFields(judge, index + 1))
  const exclusions: ReturnType<typeof exclusionFields>[] = []
  const exclusionPlace = h('div', {})
  const add = (): void => {
    const fields = exclusionFields(lists, exclusions.length + 1)
    exclusions.push(fields)
    exclusionPlace.append(fields.element)
  }
  const send = async (): Promise<void> => {
    const body = {
      leftOut: judges.flatMap(judge => judge.leftOut()),
      exclusions: exclusions.flatMap(each => each.read()),
      quashed: judges.map(judge => judge.quashed()).filter(each => each.count > 0),
    }
    const outcome = await api(`/api/desk/draws/${draw.year}/${draw.serial}/run`, { method: 'POST', body, parse: readDraw })
    if (!outcome.ok) return showFailure(failure, outcome)
    again()
  }
  return sendingForm(
    'lists-form',
    words.run,
    send,
    h('h3', {}, words.judges),
    ...judges.map(judge => judge.element),
    exclusionPlace,
    h('p', {}, h('button', { type: 'button', class: 'button', onclick: add }, words.addExclusion)),
    h('p', {}, words.runBody),
    failure,
  )
}
