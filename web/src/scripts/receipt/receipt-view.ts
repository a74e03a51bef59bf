// The receipt as a page: code, QR, court, minute, roles, every file with its digest, what comes next, and the PDF.
import type { ReceiptStatement, ReceiptView } from '../../../../functions/filings/filing-form.ts'
import { formatLongDate, formatMinute, localIsoOf, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { findCourt } from '../../../../functions/kernel/courts.ts'
import { formatReceiptCode, parseReceiptCode, spokenReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { courtDirectory, courtName } from '../filing/court-reference.ts'
import type { Outcome } from '../kit/api.ts'
import { type Child, h } from '../kit/h.ts'
import { icon } from '../kit/icon.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { receiptCode } from '../kit/receipt-code.ts'
import { filedFiles } from './filed-files.ts'
import { nextSteps } from './next-steps.ts'
import { qrCode } from './qr-code.ts'
import { receiptPdf } from './receipt-pdf.ts'
import { receiptWords as said } from './receipt-words.ts'

const courtSaid = async (code: string): Promise<string> => {
  try {
    const court = findCourt(await courtDirectory(), code)
    return court ? courtName(court) : code
  } catch {
    return code
  }
}

const roles = ({ plaintiffs, defendants, relatedPersons }: ReceiptStatement['roles']): string =>
  [
    fill(said.facts.plaintiffs, { count: plaintiffs }),
    defendants > 0 ? fill(said.facts.defendants, { count: defendants }) : '',
    relatedPersons > 0 ? fill(said.facts.relatedPersons, { count: relatedPersons }) : '',
  ]
    .filter(part => part !== '')
    .join('; ')

const fact = (label: string, ...value: Child[]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))

export const receiptView = async (view: ReceiptView, ask: () => Promise<Outcome<ReceiptView>>): Promise<HTMLElement> => {
  const { statement } = view
  const code = parseReceiptCode(statement.code)
  const filedOn = formatLongDate(parseCivilDate(statement.filingDate), pageLanguage)
  const codeBlock = receiptCode(formatReceiptCode(code))
  // Screen readers would spell groups of letters as words: they hear every character instead.
  codeBlock.querySelector('.receipt-value')?.setAttribute('aria-hidden', 'true')
  codeBlock.prepend(h('p', { class: 'visually-hidden' }, fill(said.spoken, { spoken: spokenReceiptCode(code, pageLanguage) })))
  const link = new URL(view.link)
  // The page that verifies exists in both languages; the printed link stays the short one.
  const verify = `${addressIn(pageLanguage, link.pathname)}${link.hash}`
  return h(
    'div',
    { class: 'receipt' },
    h('p', { class: 'lead' }, fill(said.lead, { day: filedOn })),
    h(
      'div',
      { class: 'receipt-head' },
      h('div', {}, codeBlock, h('p', { class: 'receipt-keep' }, said.keep)),
      h(
        'figure',
        { class: 'receipt-qr' },
        h('a', { href: verify, 'aria-label': said.qr }, qrCode(view.link, said.qr)),
        h('figcaption', {}, said.qrHint),
      ),
    ),
    h(
      'p',
      { class: 'actions' },
      h('a', { class: 'button button-primary', href: `${addressIn(pageLanguage, paths.follow)}#${code}` }, said.follow, icon('forward')),
      receiptPdf(view.pdf !== undefined, ask),
      h('button', { type: 'button', class: 'button button-quiet', onclick: () => window.print() }, said.print),
      h('a', { class: 'button button-plain', href: verify }, said.verify),
    ),
    h(
      'section',
      { class: 'part', 'aria-labelledby': 'facts-title' },
      h('h2', { id: 'facts-title' }, said.facts.title),
      h(
        'dl',
        { class: 'summary' },
        fact(said.facts.court, h('strong', {}, await courtSaid(statement.courtCode))),
        fact(
          said.facts.received,
          h('time', { datetime: localIsoOf(statement.receivedAt), class: 'figure' }, formatMinute(statement.receivedAt, pageLanguage)),
        ),
        fact(said.facts.filingDate, `${filedOn} (${sayArticle(pageLanguage, 'BLTTDS 190(3)')})`),
        fact(said.facts.roles, roles(statement.roles)),
      ),
    ),
    await nextSteps(view.next, statement.filingDate),
    h(
      'section',
      { class: 'part', 'aria-labelledby': 'files-title' },
      h('h2', { id: 'files-title' }, fill(said.files.title, { count: statement.files.length })),
      filedFiles(statement.files),
      h('p', { class: 'field-hint' }, said.files.note),
    ),
    h('p', { class: 'receipt-fraud' }, said.fraud),
  )
}
