// A filing as an officer opens it: what to do, what to watch for, the facts, the petition, the history.
import type { DeskFiling } from '../../../../functions/desk/desk-form.ts'
import { procedureOf } from '../../../../functions/filings/filing-deadline.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import type { UnresolvedNotice } from '../../../../functions/notices/notice-form.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { type Child, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import type { ActName } from './act.ts'
import { actBasis } from './act-basis.ts'
import { deskActs } from './desk-act-words.ts'
import { deskFiling } from './desk-filing-words.ts'
import { filingAddress } from './filing-address.ts'
import { filingFacts, filingTerms } from './filing-facts.ts'
import { eventSaid, filingHistory } from './filing-history.ts'
import { petitionSaid } from './petition-said.ts'
import { courtName } from './reference.ts'
import { termSaid } from './term-said.ts'

export interface Overview {
  readonly filing: DeskFiling
  readonly directory: CourtDirectory
  readonly around: HTMLElement
  readonly openPaper: (documentId: string) => void
  readonly openAct: (act: ActName) => void
}

export function filingOverview(overview: Overview): Child {
  const { filing, directory, around, openPaper, openAct } = overview
  const courtOf = (code: string) => courtName(directory, code, pageLanguage)
  return [
    actsSaid(filing, openAct),
    around,
    filingTerms(filing),
    h(
      'section',
      { 'aria-labelledby': 'facts-title' },
      h('h2', { id: 'facts-title' }, deskFiling.facts.title),
      filingFacts(filing, courtOf),
    ),
    petitionSaid(filing.petition, { directory, open: openPaper }),
    filingHistory(filing.history, courtOf),
  ]
}

/** Only what this officer may do in this state; each with its article. */
function actsSaid(filing: DeskFiling, openAct: (act: ActName) => void): HTMLElement {
  const words = deskFiling.acts
  const procedure = procedureOf(filing.petition)
  const [term] = filing.deadlines
  const link = (act: ActName, index: number) =>
    h(
      'li',
      { class: 'act' },
      h(
        'a',
        {
          class: index === 0 ? 'button button-primary' : 'button',
          href: filingAddress(filing.id, act),
          onclick: (event: MouseEvent) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            openAct(act)
          },
        },
        deskActs.acts[act].title,
      ),
      h('span', { class: 'basis' }, sayArticle(pageLanguage, actBasis(act, procedure))),
    )
  return h(
    'section',
    { class: 'acts', 'aria-labelledby': 'acts-title' },
    h('h2', { id: 'acts-title' }, words.title),
    filing.may.length > 0
      ? h('ul', {}, filing.may.map(link))
      : [h('p', {}, words.none), term ? h('p', { class: 'quiet' }, fill(words.waiting, { duty: termSaid(term.code) })) : null],
  )
}

export function noticesSaid(notices: readonly UnresolvedNotice[]): Child {
  if (notices.length === 0) return null
  const words = deskFiling.notices
  return notice(
    'warning',
    words.title,
    h('p', {}, words.body),
    h(
      'ul',
      { class: 'points' },
      notices.map(each => h('li', {}, eventSaid(each.event))),
    ),
    h('p', {}, h('a', { href: addressIn(pageLanguage, paths.deskNotices) }, words.link)),
  )
}
