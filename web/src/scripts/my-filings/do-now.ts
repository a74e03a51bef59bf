// What the filer must do first, on top of the page of a filing: one thing, until when, and the way to it.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { formatLongDate, isCivilDate, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { isOver } from '../../words/state.ts'
import { type Child, h } from '../kit/h.ts'
import { type NoticeKind, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
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

export function doNow(filing: FilingView): HTMLElement {
  const { may } = filing
  if (may.includes('amend')) return amend(filing)
  if (may.includes('resend')) return resend(filing)
  if (may.includes('answer-mediation')) return mediation(filing)
  if (filing.feeNotice) return feeNotice(filing.feeNotice)
  if (filing.returned) return returned(filing, filing.returned)
  return nothingToDo(filing)
}

function nothingToDo(filing: FilingView): HTMLElement {
  const said =
    filing.state === 'ACCEPTED'
      ? now.accepted
      : filing.state === 'MEDIATION'
        ? now.inMediation
        : filing.mediation?.agrees
          ? now.answered
          : isOver(filing.state)
            ? now.over
            : now.nothing
  return card(filing.state === 'ACCEPTED' ? 'success' : 'information', said.title, h('p', {}, said.body))
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
