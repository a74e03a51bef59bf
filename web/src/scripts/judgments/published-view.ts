// A published judgment: as the public reads it, its correction and its takedown, each with a second person.
import type { DeskJudgment, JudgmentAnswer } from '../../../../functions/judgments/judgment-form.ts'
import { fill } from '../../words/fill.ts'
import { checkboxCards } from '../kit/choice-cards.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { type Child, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { type Acting, acting } from './acting.ts'
import { findingsToDismiss } from './findings.ts'
import { publicAddress } from './judgment-address.ts'
import { deskJudgments } from './judgment-words.ts'
import { saidBy } from './said-by.ts'

const decision = ({ act }: Acting, door: string, version: number, { agree, decline }: { agree: string; decline: string }): HTMLElement =>
  h(
    'p',
    { class: 'mark-acts' },
    h(
      'button',
      { type: 'button', class: 'button', id: `${door}-agree`, onclick: () => void act(door, { version, isAgreed: true }) },
      agree,
    ),
    h('button', { type: 'button', class: 'button button-quiet', onclick: () => void act(door, { version, isAgreed: false }) }, decline),
  )

function correctForm({ version }: DeskJudgment, { act, place }: Acting): HTMLElement {
  const words = deskJudgments.correct
  const note = field({ id: 'correct-note', label: words.note }, textArea({ rows: 2, maxlength: 2000 }))
  const from = field({ id: 'correct-from', label: words.from, hint: words.fromHint, optional: true }, textArea({ rows: 2, lang: 'vi' }))
  const to = field({ id: 'correct-to', label: words.to, optional: true }, textArea({ rows: 2, lang: 'vi' }))
  const send = (event: Event): void => {
    event.preventDefault()
    const edits = from.control.value.trim() === '' ? [] : [{ from: from.control.value.trim(), to: to.control.value.trim() }]
    void act('correction', { version, note: note.control.value, edits })
  }
  return h(
    'details',
    { id: 'correct' },
    h('summary', {}, words.title),
    h(
      'form',
      { class: 'stack', novalidate: true, onsubmit: send },
      h('p', {}, words.lead),
      note.element,
      from.element,
      to.element,
      place,
      h('p', {}, h('button', { type: 'submit', class: 'button' }, words.do)),
    ),
  )
}

function takedownForm({ version }: DeskJudgment, { act, place }: Acting): HTMLElement {
  const words = deskJudgments.takedown
  const reason = field({ id: 'takedown-reason', label: words.reason }, textInput({ maxlength: 2000 }))
  const urgent = checkboxCards({
    id: 'takedown-urgent',
    label: words.title,
    choices: [{ value: 'urgent', label: words.urgent, hint: words.urgentHint }],
  })
  const send = (event: Event): void => {
    event.preventDefault()
    void act('takedown', { version, reason: reason.control.value, isUrgent: urgent.chosen().length > 0 })
  }
  return h(
    'details',
    { id: 'takedown' },
    h('summary', {}, words.title),
    h(
      'form',
      { class: 'stack', novalidate: true, onsubmit: send },
      h('p', {}, words.lead),
      reason.element,
      urgent.element,
      place,
      h('p', {}, h('button', { type: 'submit', class: 'button' }, words.do)),
    ),
  )
}

const waitingCorrection = (judgment: DeskJudgment, its: Acting): Child => {
  const { correction } = judgment
  if (correction === null) return null
  const words = deskJudgments.correct
  return notice(
    'warning',
    words.title,
    h('p', {}, fill(words.waiting, { note: correction.note, ...saidBy(correction.by) })),
    correction.edits.map(({ from, to }) => h('p', { lang: 'vi' }, h('del', {}, from), ' → ', h('ins', {}, to))),
    findingsToDismiss(
      judgment.findings.filter(({ kind, value }) => !judgment.dismissed.some(each => each.kind === kind && each.value === value)),
    ).element,
    its.place,
    decision(its, 'correction-decision', judgment.version, words),
  )
}

const waitingTakedown = (judgment: DeskJudgment, its: Acting): Child => {
  const { takedown } = judgment
  if (takedown === null) return null
  const words = deskJudgments.takedown
  return notice(
    'warning',
    words.title,
    h('p', {}, fill(words.waiting, { reason: takedown.reason, ...saidBy(takedown.by) })),
    its.place,
    decision(its, 'takedown-decision', judgment.version, words),
  )
}

export function publishedView(judgment: DeskJudgment, done: (answer: JudgmentAnswer) => void): HTMLElement {
  const { preview, may, id } = judgment
  return h(
    'section',
    { class: 'stack', id: 'published' },
    h('p', {}, h('a', { class: 'button', href: publicAddress(id) }, deskJudgments.detail.goPublic)),
    may.includes('decide-correction') ? waitingCorrection(judgment, acting(id, done)) : null,
    may.includes('decide-takedown') ? waitingTakedown(judgment, acting(id, done)) : null,
    preview === null
      ? null
      : h(
          'div',
          { class: 'pane pane-public' },
          h(
            'div',
            { class: 'pane-text', lang: 'vi', tabindex: 0 },
            [preview.title, preview.summary, ...preview.paragraphs].map((text, index) =>
              h('p', { class: index === 0 ? 'pane-title' : undefined }, text),
            ),
          ),
        ),
    may.includes('correct') ? correctForm(judgment, acting(id, done)) : null,
    may.includes('take-down') ? takedownForm(judgment, acting(id, done)) : null,
  )
}
