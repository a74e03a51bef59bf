// What a request asks for and what was found of each item: the same for its requester and for the court.
import type { CopyItemView, CopyView } from '../../../../functions/copies/copy-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { foldTable } from '../kit/fold-table.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { courtNameOf } from '../verify/court-name.ts'
import { copies } from './copies-words.ts'
import { codeSaid, feeSaid, itemSaid, stateTag } from './said.ts'

const words = copies.view

const finding = ({ found }: CopyItemView): string => {
  if (found === null) return words.notYet
  return found.gives ? words[found.version] : fill(words.refusedItem, { reason: found.reason })
}

export const requestFacts = (view: CopyView): HTMLElement =>
  factList([
    [words.code, h('span', { class: 'figure', translate: 'no' }, codeSaid(view.code))],
    [words.state, stateTag(view.state)],
    [words.court, courtNameOf(view.courtCode, pageLanguage)],
    [words.at, h('span', { class: 'figure' }, formatMinute(view.requestedAt, pageLanguage))],
    [copies.form.delivery, copies.deliveries[view.delivery].label],
    [words.total, view.items.some(({ found }) => found !== null) ? feeSaid(view.amountVnd) : null],
  ])

export const itemTable = (view: CopyView): HTMLElement =>
  foldTable(
    words.items,
    [
      { heading: words.itemColumns.what, cell: item => itemSaid(item) },
      { heading: words.itemColumns.finding, cell: finding },
      { heading: words.itemColumns.pages, cell: ({ found }) => (found?.gives ? String(found.pages) : '–'), figures: true },
      { heading: words.itemColumns.fee, cell: ({ found }) => (found?.gives ? feeSaid(found.feeVnd) : '–'), figures: true },
    ],
    view.items,
  )
