// What the filer must do first, on top of the page of a filing: one thing, until when, and the way to it.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { formatLongDate, isCivilDate, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { fill } from '../../words/fill.ts'
import { isOver } from '../../words/state.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, h } from '../kit/h.ts'
import { type NoticeKind, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { sendAct } from './act-page.ts'
import { amendmentAddress, filingAddress } from './addresses.ts'
import { feeNotice } from './fee-notice.ts'
import { words } from './filing-words.ts'
import { groundName } from './legal-names.ts'

const { now } = words

const card = (kind: NoticeKind, title: string, ...body: readonly Child[]): HTMLElement => {
  const said = notice(kind, title, body)
  // It stands in the page from the start and is read in its place.
  said.removeAttribute('role')
  return said
}
const primary = (href: string, label: string) => h('p', {}, h('a', { class: 'button button-primary', href }, label))
const dayOf = (day: string): string => formatLongDate(parseCivilDate(day), pageLanguage)
const untilSaid = (sentence: string, day: string | undefined): Child =>
  day !== undefined && isCivilDate(day) ? h('p', {}, h('strong', {}, fill(sentence, { day: dayOf(day) }))) : null

/** What the person did in place, said above the page that is read anew. */
export type Done = (said: { readonly title: string; readonly body: string }) => void

export function doNow(filing: FilingView, done: Done): HTMLElement {
  const { may } = filing
  if (may.includes('amend')) return amend(filing)
  if (may.includes('resend')) return resend(filing)
  if (may.includes('answer-mediation')) return mediation(filing)
  if (may.includes('hand-over-proof')) return handOver(filing, done)
  if (filing.state === 'FEE_NOTICE' && filing.feeNotice) return feeNotice(filing, filing.feeNotice)
  if (filing.proof && filing.state === 'FEE_PAID') return received(filing.proof)
  if (filing.state === 'EXEMPTION_ASKED' && filing.exemption) return asked(filing, filing.exemption)
  if (filing.accepted) return accepted(filing.accepted)
  if (filing.returned) return returned(filing, filing.returned)
  return nothingToDo(filing)
}

/** Paid, but not accepted: the court must have the receipt. */
function handOver({ id, payment, feeNotice: notified }: FilingView, done: Done): HTMLElement {
  const failed = h('div', {})
  const button = h('button', { type: 'button', class: 'button button-primary', onclick: () => void send() }, now.receipt.action)
  const send = async (): Promise<void> => {
    button.disabled = true
    const outcome = await sendAct(id, 'proof', {})
    button.disabled = false
    if (outcome.ok) done({ title: now.receipt.done, body: now.receipt.doneBody })
    else await showFailure(failed, outcome)
  }
  return card(
    'warning',
    now.receipt.title,
    payment ? h('p', {}, fill(now.receipt.paid, { amount: formatVnd(payment.amountVnd, pageLanguage), day: dayOf(payment.paidOn) })) : null,
    untilSaid(now.receipt.until, notified?.due),
    h('p', {}, now.receipt.body),
    failed,
    h('p', {}, button),
  )
}

const received = ({ receivedOn, by }: NonNullable<FilingView['proof']>): HTMLElement =>
  card(
    'success',
    now.received.title,
    h(
      'p',
      {},
      fill({ filer: now.received.byFiler, portal: now.received.byPortal, clerk: now.received.byClerk }[by], { day: dayOf(receivedOn) }),
    ),
    h('p', {}, now.received.body),
  )

function asked({ deadlines }: FilingView, { decision }: NonNullable<FilingView['exemption']>): HTMLElement {
  if (decision) return card('success', now.excused.title, h('p', {}, now.excused.body))
  return card('information', now.asked.title, untilSaid(now.asked.until, deadlines[0]?.due), h('p', {}, now.asked.body))
}

const accepted = ({ on, caseNumber }: NonNullable<FilingView['accepted']>): HTMLElement =>
  card(
    'success',
    now.accepted.title,
    h('p', {}, h('strong', {}, fill(now.accepted.number, { number: caseNumber })), ' ', fill(now.accepted.day, { day: dayOf(on) })),
    h('p', {}, now.accepted.body),
  )

function nothingToDo(filing: FilingView): HTMLElement {
  const said =
    filing.state === 'MEDIATION' ? now.inMediation : filing.mediation?.agrees ? now.answered : isOver(filing.state) ? now.over : now.nothing
  return card('information', said.title, h('p', {}, said.body))
}

function amend({ id, request }: FilingView): HTMLElement {
  return card(
    'warning',
    now.amend.title,
    request ? [h('p', {}, now.amend.asked), h('p', { class: 'quoted as-typed' }, request.what)] : null,
    untilSaid(now.amend.until, request?.due),
    h('p', {}, now.amend.body),
    primary(amendmentAddress(id), now.amend.action),
  )
}

function resend({ id, unreadable, files }: FilingView): HTMLElement {
  const named = files.filter(file => unreadable?.documentIds.includes(file.id))
  return card(
    'warning',
    now.resend.title,
    unreadable ? h('p', { class: 'as-typed' }, fill(now.resend.reason, { reason: unreadable.reason })) : null,
    named.length > 0
      ? h(
          'ul',
          {},
          named.map(file => h('li', {}, file.name)),
        )
      : null,
    h('p', {}, now.resend.body),
    primary(amendmentAddress(id), now.resend.action),
  )
}

function mediation({ id, deadlines }: FilingView): HTMLElement {
  const term = deadlines.find(each => each.code === 'MED-REPLY')
  return card(
    'warning',
    now.mediation.title,
    untilSaid(now.mediation.until, term?.due),
    h('p', {}, now.mediation.body),
    primary(filingAddress(id, 'hoa-giai'), now.mediation.action),
  )
}

function returned({ deadlines }: FilingView, { ground, reason }: NonNullable<FilingView['returned']>): HTMLElement {
  const [complaint] = deadlines
  return card(
    'error',
    now.returned.title,
    h('p', {}, fill(now.returned.ground, { ground: groundName(ground, pageLanguage), letter: ground })),
    h('p', {}, now.returned.reason),
    h('p', { class: 'quoted as-typed' }, reason),
    complaint ? h('p', {}, fill(now.returned.complain, { day: dayOf(complaint.due) })) : null,
    h('p', {}, now.returned.again),
  )
}
