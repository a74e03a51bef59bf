// One work item in words: what it is, what is proposed for it, and by whom.
import type { WorkItemView } from '../../../../functions/fees/books-form.ts'
import { fill } from '../../words/fill.ts'
import { type Fact, factList } from '../desk/fact-list.ts'
import { h } from '../kit/h.ts'
import { books } from './books-words.ts'
import { minute, money, railSaid } from './said.ts'

const words = books.work

export const proposalSaid = ({ proposal, currency, remaining, rail }: WorkItemView): string => {
  switch (proposal?.what) {
    case undefined:
      return ''
    case 'apply': {
      const order = fill(words.applyTo, { order: proposal.orderCode || proposal.orderId || '' })
      return proposal.together?.length ? `${order} ${fill(words.togetherSaid, { count: proposal.together.length })}` : order
    }
    case 'correct':
      return words.correctSaid
    case 'payout':
      return fill(words.payoutSaid, { payout: proposal.payoutId ?? '' })
    case 'return': {
      const amount = fill(words.returnOf, { amount: money(proposal.amount ?? remaining, currency) })
      return `${amount} ${proposal.payTo || books.refunds.ownRail[rail ?? 'transfer']}`
    }
  }
}

/** Whose proposal it is, and who stands behind it. */
export const proposalStory = (item: WorkItemView): string => {
  const { proposal } = item
  if (proposal === undefined) return ''
  if (!proposal.byPortal)
    return fill(words.proposed, { by: proposal.by, when: minute(proposal.at), what: proposalSaid(item), reason: proposal.reason })
  const agreed = proposal.agreedBy === undefined ? '' : ` ${fill(words.agreedBy, { by: proposal.agreedBy })}`
  return `${fill(words.proposedByPortal, { what: proposalSaid(item) })}${agreed}`
}

export const about = (item: WorkItemView): HTMLElement => {
  const facts: Fact[] = [
    [words.what, words.reasons[item.reason]],
    [books.common.amount, h('strong', { class: 'figure' }, money(item.remaining || item.amount, item.currency))],
    [words.fact, `${railSaid(item.rail)} ${item.factId}`.trim()],
    [words.note, item.note],
  ]
  return factList(item.proposal ? [...facts, [words.proposal, proposalStory(item)]] : facts)
}

export const pathOf = ({ id }: WorkItemView, door: string): string => `/api/books/work-items/${encodeURIComponent(id)}/${door}`
