// The page of one filing, put together: what to do now on top, then terms, petition, files, history, and the way out.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { formatLongDate, formatMinute, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatReceiptCode, parseReceiptCode, spokenReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { stateSaid } from '../../words/state.ts'
import { factList } from '../desk/fact-list.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { filingAddress, receiptAddress } from './addresses.ts'
import { type Done, doNow } from './do-now.ts'
import { exemptionPart } from './exemption-part.ts'
import { filesPart } from './files-part.ts'
import { words } from './filing-words.ts'
import { historyPart } from './history-part.ts'
import { kindName } from './legal-names.ts'
import { petitionPart } from './petition-part.ts'
import { termsPart } from './terms-part.ts'

export function filingView(filing: FilingView, courtOf: (code: string) => string, done: Done): HTMLElement {
  return h(
    'div',
    {},
    head(filing),
    h(
      'section',
      { class: 'part', 'aria-labelledby': 'now-title' },
      h('h2', { id: 'now-title', class: 'visually-hidden' }, words.now.title),
      doNow(filing, done),
    ),
    exemptionPart(filing),
    termsPart(filing),
    facts(filing, courtOf),
    petitionPart(filing),
    filesPart(filing),
    historyPart(filing, courtOf),
    filing.may.includes('withdraw') ? withdrawOffer(filing.id) : null,
  )
}

const dayOf = (day: string): string => formatLongDate(parseCivilDate(day), pageLanguage)

function head(filing: FilingView): HTMLElement {
  const code = parseReceiptCode(filing.receiptCode)
  const state = stateSaid(filing.state, pageLanguage)
  return h(
    'header',
    { class: 'filing-head' },
    h(
      'h2',
      { class: 'filing-code', id: 'filing-code', tabindex: -1, translate: 'no' },
      h('span', { class: 'figure', 'aria-hidden': 'true' }, formatReceiptCode(code)),
      h('span', { class: 'visually-hidden' }, spokenReceiptCode(code, pageLanguage)),
    ),
    h('p', {}, statusTag(state.name, state.tone)),
    h('p', { class: 'state-said' }, state.said),
  )
}

function facts(filing: FilingView, courtOf: (code: string) => string): HTMLElement {
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'facts-title' },
    h('h2', { id: 'facts-title' }, words.head.title),
    factList([
      [words.head.court, courtOf(filing.courtCode)],
      [words.head.kind, kindName(filing.kind, pageLanguage)],
      [words.head.filed, formatMinute(filing.filedAt, pageLanguage)],
      [words.head.filingDate, dayOf(filing.filingDate)],
      [words.head.register, filing.registerNumber],
      [words.head.judge, filing.judge],
      [words.head.case, filing.accepted && h('strong', {}, filing.accepted.caseNumber)],
      [words.head.accepted, filing.accepted && dayOf(filing.accepted.on)],
      [words.head.noAdvance, filing.accepted?.noAdvanceBecause],
    ]),
    h(
      'p',
      { class: 'button-row screen-only' },
      h('a', { class: 'button button-quiet', href: receiptAddress(filing.id) }, words.links.receipt),
      h('a', { href: `${addressIn(pageLanguage, paths.follow)}#${filing.receiptCode}` }, words.links.follow),
    ),
  )
}

function withdrawOffer(id: string): HTMLElement {
  return h(
    'section',
    { class: 'part screen-only', 'aria-labelledby': 'withdraw-title' },
    h('h2', { id: 'withdraw-title' }, words.withdraw.title),
    h('p', {}, words.withdraw.offer),
    h('p', {}, h('a', { class: 'button button-quiet', href: filingAddress(id, 'rut-don') }, words.withdraw.start)),
  )
}
