// What is done with one work item: a proposal by one person, the decision of a second, or an explanation where no money is held.
import type { WorkItemView } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { missingText, problemAt } from '../desk/act.ts'
import { type Fact, factList } from '../desk/fact-list.ts'
import { radioCards } from '../kit/choice-cards.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { actForm, read } from './act-form.ts'
import { readDone } from './answers.ts'
import { books } from './books-words.ts'
import { money, railSaid } from './said.ts'
import { verdictForm } from './verdict-form.ts'

const words = books.work

export const proposalSaid = ({ proposal, currency, remaining }: WorkItemView): string => {
  if (proposal === undefined) return ''
  if (proposal.what === 'apply') return fill(words.applyTo, { order: proposal.orderId ?? '' })
  return fill(words.returnOf, { amount: money(proposal.amount ?? remaining, currency) })
}

const about = (item: WorkItemView): HTMLElement => {
  const facts: Fact[] = [
    [words.what, words.reasons[item.reason]],
    [books.common.amount, h('strong', { class: 'figure' }, money(item.remaining || item.amount, item.currency))],
    [words.fact, `${railSaid(item.rail)} ${item.factId}`.trim()],
    [words.note, item.note],
  ]
  const { proposal } = item
  return factList(
    proposal
      ? [...facts, [words.propose, `${proposalSaid(item)}. ${proposal.payTo ?? ''}`], [books.common.reason, proposal.reason]]
      : facts,
  )
}

const pathOf = ({ id }: WorkItemView, door: string): string => `/api/books/work-items/${encodeURIComponent(id)}/${door}`

export function workItemForm(item: WorkItemView, may: WorkItemView['may'][number], done: () => void): HTMLElement {
  if (may === 'decide')
    return verdictForm({ title: words.decide, path: pathOf(item, 'approval'), version: item.version, about: about(item), done })
  return may === 'explain' ? explainForm(item, done) : proposeForm(item, done)
}

function explainForm(item: WorkItemView, done: () => void): HTMLElement {
  const reason = field({ id: 'explanation', label: books.common.reason }, textArea({ rows: 3, maxlength: 2000 }))
  return actForm({
    ...{ title: words.explain, fields: [about(item), reason.element], send: words.explainSend, parse: readDone, done },
    path: pathOf(item, 'resolution'),
    read: () =>
      read([missingText(reason, books.common.reasonMissing)], () => ({
        version: item.version,
        what: 'explain',
        reason: reason.control.value.trim(),
      })),
  })
}

function proposeForm(item: WorkItemView, done: () => void): HTMLElement {
  const order = field(
    { id: 'apply-order', label: words.orderId, hint: words.orderIdHint },
    textInput({ maxlength: 100, value: item.orderId ?? '' }),
  )
  const isVnd = item.currency === 'vnd'
  const label = isVnd ? words.amountBack : fill(words.amountMinor, { currency: item.currency.toUpperCase() })
  const amount = field(
    { id: 'return-amount', label },
    textInput({ class: 'control-money', inputmode: 'numeric', value: String(item.remaining) }),
  )
  const payTo = field(
    { id: 'return-to', label: words.payTo, hint: words.payToHint, optional: item.rail === 'card' },
    textInput({ maxlength: 500 }),
  )
  const reason = field({ id: 'propose-reason', label: books.common.reason }, textArea({ rows: 3, maxlength: 2000 }))
  const apply = h('div', { hidden: true }, order.element)
  const back = h('div', { hidden: true }, amount.element, payTo.element)
  const choice = radioCards({
    id: 'resolution',
    label: words.resolution,
    choices: [
      { value: 'return', label: words.giveBack, hint: words.giveBackHint },
      { value: 'apply', label: words.apply, hint: words.applyHint },
    ],
    onChange: ([what]) => {
      apply.hidden = what !== 'apply'
      back.hidden = what !== 'return'
    },
  })
  const amountAsked = () => Number(amount.control.value.replace(/[.\s]/g, ''))
  const amountProblem = (): FieldProblem[] => {
    const isWrong = !Number.isSafeInteger(amountAsked()) || amountAsked() < 1
    amount.setError(isWrong ? books.common.amountMissing : undefined)
    return isWrong ? [{ fieldId: 'return-amount', message: books.common.amountMissing }] : []
  }
  return actForm({
    ...{
      title: words.propose,
      fields: [about(item), choice.element, apply, back, reason.element],
      send: words.proposeSend,
      parse: readDone,
      done,
    },
    path: pathOf(item, 'resolution'),
    read: () => {
      const [what] = choice.chosen()
      const ofWhat = what === 'apply' ? missingText(order, words.orderIdMissing) : what === 'return' ? amountProblem() : []
      return read(
        [
          problemAt(choice, what === undefined ? words.resolutionMissing : undefined),
          ofWhat,
          missingText(reason, books.common.reasonMissing),
        ],
        () => ({
          ...{ version: item.version, what, reason: reason.control.value.trim() },
          ...(what === 'apply' ? { orderId: order.control.value.trim() } : { amount: amountAsked(), payTo: payTo.control.value.trim() }),
        }),
      )
    },
  })
}
