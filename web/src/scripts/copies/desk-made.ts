// The copies that a request has become, as the court sees them: what each is worth now, and taking one back.
import type { DeskCopyView, MadeCopyView } from '../../../../functions/copies/copy-form.ts'
import { fill } from '../../words/fill.ts'
import { field, textArea } from '../kit/field.ts'
import { type Child, h } from '../kit/h.ts'
import { copies } from './copies-words.ts'
import { codeSaid, madeStateTag } from './said.ts'

const words = copies.desk

type Withdraw = (number: number, reason: string) => Promise<void>

const withdrawal = ({ number, code }: MadeCopyView, withdraw: Withdraw): HTMLElement => {
  const reason = field(
    { id: `withdraw-${number}`, label: words.withdrawMadeReason, hint: words.withdrawMadeHint },
    textArea({ rows: 2, maxlength: 500 }),
  )
  const submit = (event: Event): void => {
    event.preventDefault()
    void withdraw(number, reason.control.value.trim())
  }
  const button = h(
    'button',
    { type: 'submit', class: 'button button-quiet' },
    words.withdrawMade,
    h('span', { class: 'visually-hidden' }, ` ${codeSaid(code)}`),
  )
  return h(
    'details',
    {},
    h('summary', {}, words.withdrawMade),
    h('form', { novalidate: true, class: 'stack', onsubmit: submit }, reason.element, h('p', {}, button)),
  )
}

export function madePart({ made, deskMay }: DeskCopyView, withdraw: Withdraw): Child {
  if (made.length === 0) return null
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'made-title' },
    h('h2', { id: 'made-title' }, words.made),
    h(
      'ul',
      { class: 'copy-list' },
      made.map(copy =>
        h(
          'li',
          { class: 'copy-made' },
          h('p', {}, h('strong', {}, copy.title), ' ', madeStateTag(copy)),
          h('p', { class: 'quiet figure' }, codeSaid(copy.code)),
          copy.withdrawn
            ? h('p', {}, fill(copies.view.withdrawnBecause, { reason: copy.withdrawn.reason, name: copy.withdrawn.by }))
            : null,
          deskMay.includes('withdraw-made') && copy.state !== 'withdrawn' ? withdrawal(copy, withdraw) : null,
        ),
      ),
    ),
  )
}
