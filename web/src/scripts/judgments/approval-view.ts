// The second person: both texts to compare, what the detector still sees with a reason for each false alarm, and the decision.
import type { DeskJudgment, JudgmentAnswer } from '../../../../functions/judgments/judgment-form.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { acting } from './acting.ts'
import { findingsToDismiss } from './findings.ts'
import { deskJudgments } from './judgment-words.ts'
import { pane } from './text-panes.ts'

const words = deskJudgments.approve

export function approvalView(judgment: DeskJudgment, done: (answer: JudgmentAnswer) => void): HTMLElement {
  const { version, may, marks } = judgment
  const source = judgment.source ?? ''
  const { place, act } = acting(judgment.id, done)
  const findings = findingsToDismiss(judgment.findings)
  const note = field({ id: 'note', label: words.note }, textArea({ rows: 3, maxlength: 2000 }))
  const approve = () => void act('approval', { version, dismissals: findings.dismissals() })
  const back = () => void act('return', { version, note: note.control.value })
  return h(
    'section',
    { class: 'stack', id: 'approval', 'aria-labelledby': 'approval-title' },
    h('h2', { id: 'approval-title' }, words.title),
    h('p', {}, words.lead),
    h('div', { class: 'panes' }, pane(source, marks, 'original'), pane(source, marks, 'public')),
    h('h2', {}, deskJudgments.findings.title),
    findings.element,
    may.includes('approve') ? null : notice('information', words.self),
    place,
    may.includes('approve')
      ? h(
          'p',
          { class: 'actions' },
          h('button', { type: 'button', class: 'button button-primary', id: 'approve', onclick: approve }, words.do),
        )
      : null,
    h(
      'details',
      {},
      h('summary', {}, words.back),
      note.element,
      h('p', {}, h('button', { type: 'button', class: 'button', id: 'send-back', onclick: back }, words.back)),
    ),
  )
}
