// Not to be published: under which rules, and why.
import type { DeskJudgment, JudgmentAnswer } from '../../../../functions/judgments/judgment-form.ts'
import { publicationRules } from '../../../../functions/judgments/publication-rule.ts'
import { checkboxCards } from '../kit/choice-cards.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { acting } from './acting.ts'
import { deskJudgments } from './judgment-words.ts'

const words = deskJudgments.withhold

export function withholdView({ id, version }: DeskJudgment, done: (answer: JudgmentAnswer) => void): HTMLElement {
  const { place, act } = acting(id, done)
  const rules = checkboxCards({
    id: 'rules',
    label: words.rules,
    choices: publicationRules.filter(rule => rule !== 'WHEN').map(value => ({ value, label: `${value}: ${deskJudgments.rules[value]}` })),
  })
  const reason = field({ id: 'withhold-reason', label: words.reason }, textArea({ rows: 3, maxlength: 2000 }))
  const missing = deskJudgments.entry.missing
  const withhold = (event: Event): void => {
    event.preventDefault()
    const chosen = rules.chosen()
    rules.setError(chosen.length === 0 ? missing : undefined)
    reason.setError(reason.control.value.trim() === '' ? missing : undefined)
    if (chosen.length > 0 && reason.control.value.trim() !== '')
      void act('withholding', { version, rules: chosen, reason: reason.control.value })
  }
  return h(
    'details',
    { id: 'withhold' },
    h('summary', {}, words.title),
    h(
      'form',
      { class: 'stack', novalidate: true, onsubmit: withhold },
      h('p', {}, words.lead),
      rules.element,
      reason.element,
      place,
      h('p', {}, h('button', { type: 'submit', class: 'button' }, words.do)),
    ),
  )
}
