// The first officer's proposal for one work item: to which order its money goes, alone or with other items' money, or back to whom.
import type { WorkItemView } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { missingText, problemAt } from '../desk/act.ts'
import { api } from '../kit/api.ts'
import { checkboxCards, radioCards } from '../kit/choice-cards.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { actForm, read } from './act-form.ts'
import { readDone, readItems, readTrace } from './answers.ts'
import { books, orders } from './books-words.ts'
import { minute, money } from './said.ts'
import { about, pathOf } from './work-item-said.ts'

const words = books.work

/** One choice of what to do: its fields, what they miss, and what they say. */
interface Part {
  readonly element: HTMLElement
  readonly problems: () => FieldProblem[]
  readonly body: () => object
}

const nothing: Part = { element: h('div', { hidden: true }), problems: () => [], body: () => ({}) }

/** Whose order it is, before anybody's money goes to it. */
function orderPart(item: WorkItemView): Part {
  const order = field(
    { id: 'apply-order', label: words.order, hint: words.orderHint },
    textInput({ maxlength: 100, value: item.orderId ?? '' }),
  )
  const found = h('p', { class: 'quiet', 'aria-live': 'polite' })
  const look = async () => {
    const outcome = await api(`/api/books/trace/${encodeURIComponent(order.control.value.trim())}`, { parse: readTrace })
    const seen = outcome.ok ? outcome.data.order : undefined
    if (seen) order.control.value = seen.code
    found.textContent = seen
      ? fill(words.orderFound, {
          code: seen.code,
          payer: seen.payerName,
          amount: money(seen.amountVnd),
          state: orders.states[seen.state],
        })
      : words.orderUnknown
  }
  const others = h('div', {})
  const sum = h('p', { class: 'quiet', 'aria-live': 'polite' })
  let together = () => [] as string[]
  // Other money that waits here: a payer who sent two short transfers has two items.
  const offer = async () => {
    const outcome = await api('/api/books/work-items?state=open', { parse: readItems })
    const joinable = (outcome.ok ? outcome.data.items : []).filter(
      other => other.id !== item.id && other.kind === 'suspense' && other.currency === item.currency && other.may.includes('propose'),
    )
    if (joinable.length === 0) return
    const cards = checkboxCards({
      id: 'together',
      label: words.together,
      hint: words.togetherHint,
      choices: joinable.map(other => ({
        value: other.id,
        label: money(other.remaining, other.currency),
        hint: `${minute(other.createdAt)} ${other.note}`,
      })),
      onChange: ids => {
        const chosen = joinable.filter(other => ids.includes(other.id))
        const total = chosen.reduce((all, other) => all + other.remaining, item.remaining)
        sum.textContent = chosen.length === 0 ? '' : fill(words.togetherSum, { amount: money(total, item.currency) })
      },
    })
    together = cards.chosen
    others.replaceChildren(cards.element, sum)
  }
  void offer()
  if (order.control.value !== '') void look()
  return {
    element: h(
      'div',
      { hidden: true },
      order.element,
      h('p', { class: 'actions' }, h('button', { type: 'button', class: 'button button-quiet', onclick: look }, words.orderLook)),
      found,
      others,
    ),
    problems: () => missingText(order, words.orderMissing),
    body: () => ({ order: order.control.value.trim(), together: together() }),
  }
}

function backPart(item: WorkItemView): Part {
  const label = item.currency === 'vnd' ? words.amountBack : fill(words.amountMinor, { currency: item.currency.toUpperCase() })
  const amount = field(
    { id: 'return-amount', label },
    textInput({ class: 'control-money', inputmode: 'numeric', value: String(item.remaining) }),
  )
  const payTo = field({ id: 'return-to', label: words.payTo, hint: words.payToHint, optional: true }, textInput({ maxlength: 500 }))
  const asked = () => Number(amount.control.value.replace(/[.\s]/g, ''))
  return {
    element: h('div', { hidden: true }, amount.element, payTo.element),
    problems: () => {
      const isWrong = !Number.isSafeInteger(asked()) || asked() < 1
      amount.setError(isWrong ? books.common.amountMissing : undefined)
      return isWrong ? [{ fieldId: 'return-amount', message: books.common.amountMissing }] : []
    },
    body: () => ({ amount: asked(), payTo: payTo.control.value.trim() }),
  }
}

function payoutPart(): Part {
  const payout = field({ id: 'payout', label: words.payout, hint: words.payoutHint }, textInput({ maxlength: 100 }))
  return {
    element: h('div', { hidden: true }, payout.element),
    problems: () => missingText(payout, words.payoutMissing),
    body: () => ({ payoutId: payout.control.value.trim() }),
  }
}

export function proposalForm(item: WorkItemView, done: () => void): HTMLElement {
  const isRefund = item.kind === 'refund-elsewhere'
  const parts: Record<string, Part> = isRefund
    ? { correct: nothing }
    : { return: backPart(item), apply: orderPart(item), ...(item.rail === 'transfer' ? { payout: payoutPart() } : {}) }
  const names = {
    return: [words.giveBack, words.giveBackHint],
    apply: [words.apply, words.applyHint],
    payout: [words.payoutArrived, words.payoutArrivedHint],
    correct: [words.correct, words.correctHint],
  } as const
  const offered = (['return', 'apply', 'payout', 'correct'] as const).filter(what => what in parts)
  const reason = field({ id: 'propose-reason', label: books.common.reason }, textArea({ rows: 3, maxlength: 2000 }))
  const choice = radioCards({
    id: 'resolution',
    label: words.resolution,
    choices: offered.map(value => ({ value, label: names[value][0], hint: names[value][1] })),
    onChange: ([what]) => {
      for (const [each, part] of Object.entries(parts)) part.element.hidden = each !== what
    },
  })
  return actForm({
    ...{ title: words.propose, send: words.proposeSend, parse: readDone, done },
    fields: [about(item), choice.element, ...Object.values(parts).map(part => part.element), reason.element],
    path: pathOf(item, 'resolution'),
    read: () => {
      const [what] = choice.chosen()
      const part = what === undefined ? undefined : parts[what]
      return read(
        [
          problemAt(choice, what === undefined ? words.resolutionMissing : undefined),
          part?.problems() ?? [],
          missingText(reason, books.common.reasonMissing),
        ],
        () => ({ version: item.version, what, reason: reason.control.value.trim(), ...part?.body() }),
      )
    },
  })
}
