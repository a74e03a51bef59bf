// One line of the filer's list: a draft to go on with, or a filing with its state and next term.
import type { DraftSummary, FilingSummary } from '../../../../functions/filings/filing-form.ts'
import { civilDateOf, daysBetween, formatLongDate, formatMinute, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatReceiptCode, parseReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { dutyOfCode } from '../../words/duty-of-code.ts'
import { fill } from '../../words/fill.ts'
import { isOver, stateSaid } from '../../words/state.ts'
import type { duties as dutyWords } from '../../words/vi/duties.ts'
import type { myFilings as listWords } from '../../words/vi/my-filings.ts'
import { h } from '../kit/h.ts'
import { kitWords } from '../kit/kit-words.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { draftAddress, filingAddress } from './addresses.ts'
import { kindName } from './legal-names.ts'

export type ListWords = { readonly myFilings: typeof listWords; readonly duties: typeof dutyWords }

export function draftEntry(draft: DraftSummary, { myFilings: { drafts } }: ListWords): HTMLElement {
  const against = draft.against.length === 0 ? drafts.nobody : fill(drafts.against, { names: draft.against })
  const kind = draft.kind === '' ? drafts.noKind : kindName(draft.kind, pageLanguage)
  const name = draft.amends === undefined ? against : `${drafts.amends} · ${against}`
  return h(
    'article',
    { class: 'entry' },
    h('h3', { class: 'entry-title' }, name),
    h('p', { class: 'quiet' }, kind, ' · ', fill(drafts.saved, { minute: formatMinute(draft.updatedAt, pageLanguage) })),
    h(
      'p',
      {},
      h('a', { class: 'button button-quiet', href: draftAddress(draft.id), 'aria-label': `${drafts.goOn}: ${name}` }, drafts.goOn),
    ),
  )
}

export function filingEntry(filing: FilingSummary, now: Date, words: ListWords): HTMLElement {
  const { filed, drafts } = words.myFilings
  const state = stateSaid(filing.state, pageLanguage)
  return h(
    'article',
    { class: `entry entry-${state.tone}` },
    h(
      'h3',
      { class: 'entry-title' },
      h('a', { class: 'figure', href: filingAddress(filing.id), translate: 'no' }, formatReceiptCode(parseReceiptCode(filing.receiptCode))),
    ),
    h('p', {}, statusTag(state.name, state.tone)),
    filing.against.length > 0 ? h('p', {}, fill(drafts.against, { names: filing.against })) : null,
    h(
      'p',
      { class: 'quiet' },
      kindName(filing.kind, pageLanguage),
      ' · ',
      fill(filed.at, { minute: formatMinute(filing.filedAt, pageLanguage) }),
    ),
    h('p', {}, filing.next ? nextSaid(filing.next, now, words) : isOver(filing.state) ? filed.none : state.said),
  )
}

/** What must be done next, by whom it may be, until which day. */
export function nextSaid(next: NonNullable<FilingSummary['next']>, now: Date, { myFilings: { filed }, duties }: ListWords): string {
  const duty = dutyOfCode(next.code)
  const what = duty === undefined ? duties.other : duties.what[duty]
  const day = formatLongDate(parseCivilDate(next.due), pageLanguage)
  const left = daysBetween(civilDateOf(now), parseCivilDate(next.due))
  const { today, daysLeft } = kitWords.deadline
  const soon = left > 0 ? ` · ${fill(daysLeft, { count: left })}` : left === 0 ? ` · ${today}` : ''
  return `${filed.next}: ${what} · ${fill(filed.due, { day })}${soon}`
}
