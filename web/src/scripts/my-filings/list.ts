// The filer's list at work: drafts to go on with, filings with their state and next term, page by page.
import type { DraftPage, FilingPage } from '../../../../functions/filings/filing-form.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { whenSignedIn } from '../account/signed-in.ts'
import { mayFile } from '../filing/filer.ts'
import { api, type Outcome } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readDrafts, readFilings } from './answers.ts'
import { type CursorPages, cursorPages } from './cursor-pages.ts'
import { draftEntry, filingEntry, type ListWords } from './list-entries.ts'

const [{ myFilings }, { duties }] = await loadWords({
  vi: () => Promise.all([import('../../words/vi/my-filings.ts'), import('../../words/vi/duties.ts')]),
  en: () => Promise.all([import('../../words/en/my-filings.ts'), import('../../words/en/duties.ts')]),
})
const words: ListWords = { myFilings, duties }
const place = placeById('filings')

await whenSignedIn(place, myFilings.why, async person => {
  if (mayFile(person.role)) await show()
  else fillPlace(place, officersNotice())
})

async function show(): Promise<void> {
  const [drafts, filings] = await whileWaiting(place, Promise.all([askDrafts(), askFilings()]), 6)
  const failed = [drafts, filings].find(outcome => !outcome.ok)
  if (failed && !failed.ok) {
    fillPlace(place, await failureNotice(failed, show))
    return
  }
  if (!drafts.ok || !filings.ok) return
  const nothing = drafts.data.drafts.length === 0 && filings.data.filings.length === 0
  fillPlace(
    place,
    nothing ? emptyState(myFilings.empty.title, h('p', {}, myFilings.empty.body)) : null,
    drafts.data.drafts.length > 0 ? draftsPart(drafts.data) : null,
    filings.data.filings.length > 0 ? filingsPart(filings.data) : null,
    h(
      'p',
      { class: 'actions' },
      h('a', { class: 'button button-primary', href: addressIn(pageLanguage, paths.fileLawsuit) }, myFilings.start),
    ),
  )
}

function askDrafts(next?: string): Promise<Outcome<DraftPage>> {
  return api(pathWith('/api/drafts', next), { parse: readDrafts })
}

function askFilings(next?: string): Promise<Outcome<FilingPage>> {
  return api(pathWith('/api/filings', next), { parse: readFilings })
}

function pathWith(path: string, next: string | undefined): string {
  return next === undefined ? path : `${path}?${new URLSearchParams({ next })}`
}

function draftsPart(first: DraftPage): HTMLElement {
  return part('drafts-title', myFilings.drafts.title, {
    first: { items: first.drafts, next: first.next },
    ask: async next => {
      const outcome = await askDrafts(next)
      return outcome.ok ? { ...outcome, data: { items: outcome.data.drafts, next: outcome.data.next } } : outcome
    },
    entry: draft => draftEntry(draft, words),
  })
}

function filingsPart(first: FilingPage): HTMLElement {
  return part('filed-title', myFilings.filed.title, {
    first: { items: first.filings, next: first.next },
    ask: async next => {
      const outcome = await askFilings(next)
      return outcome.ok ? { ...outcome, data: { items: outcome.data.filings, next: outcome.data.next } } : outcome
    },
    entry: filing => filingEntry(filing, new Date(), words),
  })
}

function part<Item>(id: string, title: string, pages: Omit<CursorPages<Item>, 'heading'>): HTMLElement {
  const heading = h('h2', { id, tabindex: -1 }, title)
  return h('section', { class: 'part', 'aria-labelledby': id }, heading, cursorPages({ ...pages, heading }))
}

function officersNotice(): HTMLElement {
  const { title, body, action } = myFilings.officer
  const desk = h('a', { class: 'button button-quiet', href: addressIn(pageLanguage, paths.desk) }, action)
  return notice('information', title, h('p', {}, body), h('p', {}, desk))
}
