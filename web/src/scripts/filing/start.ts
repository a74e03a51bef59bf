// The page where filing begins: who is signed in, a new draft, drafts to go on with.
import type { DraftPage, DraftSummary } from '../../../../functions/filings/filing-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { wizardTopics } from '../../../../functions/kernel/wizard-topics.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { api } from '../kit/api.ts'
import { showFailure, signInAddress } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import { askSession, type SignedIn } from '../kit/session.ts'
import { looksSignedIn } from '../kit/session-marker.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readDraft } from './draft-view.ts'
import { draftsOnDevice } from './drafts-on-device.ts'
import { mayFile } from './filer.ts'
import { forgetDraft } from './kept-draft.ts'

const { filingStart: said } = await loadWords({
  vi: () => import('../../words/vi/filing-start.ts'),
  en: () => import('../../words/en/filing-start.ts'),
})
const begin = placeById('begin')
const place = placeById('drafts')

const wizardAddress = (id: string, page = ''): string => `${addressIn(pageLanguage, paths.wizard)}?ho-so=${encodeURIComponent(id)}${page}`

const isPage = (value: unknown): value is DraftPage =>
  typeof value === 'object' && value !== null && 'drafts' in value && Array.isArray(value.drafts)

const readPage = (value: unknown): DraftPage => {
  if (!isPage(value)) throw new Error('not a page of drafts')
  return value
}

const nameOf = (draft: Pick<DraftSummary, 'topic'>): string => {
  const topic = wizardTopics.find(each => each.code === draft.topic)
  if (!topic) return said.drafts.untitled
  return pageLanguage === 'vi' ? topic.labelVi : topic.labelEn
}

const start = async (): Promise<void> => {
  const state = begin.querySelector<HTMLElement>('.begin-state')
  const button = begin.querySelector<HTMLButtonElement>('#start')
  button?.setAttribute('aria-disabled', 'true')
  if (state) state.textContent = said.begin.starting
  const outcome = await api('/api/drafts', { method: 'POST', body: {}, parse: readDraft })
  if (outcome.ok) return location.assign(wizardAddress(outcome.data.id, '#tranh-chap'))
  button?.removeAttribute('aria-disabled')
  if (state) await showFailure(state, outcome, () => void start())
}

const discard = (session: SignedIn, draft: DraftSummary, row: HTMLElement): void => {
  const what = nameOf(draft)
  const no = h('button', { type: 'button', class: 'button button-quiet' }, said.drafts.discardNo)
  const failure = h('div', {})
  const yes = h('button', { type: 'button', class: 'button' }, said.drafts.discardYes)
  const question = notice(
    'warning',
    said.drafts.discardTitle,
    h('p', {}, fill(said.drafts.discardBody, { what })),
    failure,
    h('p', { class: 'button-row' }, yes, no),
  )
  no.addEventListener('click', () => {
    question.remove()
    row.querySelector('button')?.focus()
  })
  yes.addEventListener('click', async () => {
    const outcome = await api(`/api/drafts/${encodeURIComponent(draft.id)}`, { method: 'DELETE', parse: () => undefined })
    if (!outcome.ok) return showFailure(failure, outcome)
    await forgetDraft(session.subject, draft.id)
    announce(said.drafts.discarded)
    row.remove()
    if (place.querySelectorAll('.draft').length === 0) fillPlace(place)
    begin.querySelector<HTMLElement>('#start')?.focus()
  })
  row.querySelector('.notice')?.remove()
  row.append(question)
  question.focus()
}

const draftRow = (session: SignedIn, draft: DraftSummary): HTMLElement => {
  const what = nameOf(draft)
  const names = draft.against.filter(name => name.trim() !== '')
  const row = h(
    'li',
    { class: 'draft' },
    h('h3', {}, what),
    names.length > 0 ? h('p', {}, fill(said.drafts.against, { names: names.join('; ') })) : null,
    draft.amends ? h('p', {}, h('strong', {}, said.drafts.amends)) : null,
    h('p', { class: 'field-hint' }, fill(said.drafts.updated, { time: formatMinute(draft.updatedAt, pageLanguage) })),
    h(
      'p',
      { class: 'button-row' },
      h('a', { class: 'button', href: wizardAddress(draft.id), 'aria-label': fill(said.drafts.goOnWhat, { what }) }, said.drafts.goOn),
      draft.amends
        ? null
        : h(
            'button',
            {
              type: 'button',
              class: 'button button-plain',
              'aria-label': fill(said.drafts.discardWhat, { what }),
              onclick: () => discard(session, draft, row),
            },
            said.drafts.discard,
          ),
    ),
  )
  return row
}

const showDrafts = async (session: SignedIn): Promise<void> => {
  const ask = (next?: string) => api(`/api/drafts${next ? `?next=${encodeURIComponent(next)}` : ''}`, { parse: readPage })
  const list = h('ul', { class: 'drafts' })
  const more = h('p', {})
  const add = ({ drafts, next }: DraftPage) => {
    list.append(...drafts.map(draft => draftRow(session, draft)))
    fillPlace(
      more,
      next ? h('button', { type: 'button', class: 'button button-quiet', onclick: () => void goOn(next) }, said.drafts.more) : null,
    )
  }
  const goOn = async (next: string) => {
    const outcome = await ask(next)
    if (outcome.ok) add(outcome.data)
    else await showFailure(more, outcome, () => void goOn(next))
  }
  const outcome = await whileWaiting(place, ask(), 3)
  if (!outcome.ok) return showFailure(place, outcome, () => void showDrafts(session))
  if (outcome.data.drafts.length === 0) return fillPlace(place)
  add(outcome.data)
  fillPlace(place, h('h2', {}, said.drafts.title), list, more, h('p', { class: 'field-hint' }, said.drafts.keptFor))
}

const showBeginning = (session: SignedIn): void =>
  fillPlace(
    begin,
    h('p', {}, fill(said.begin.as, { fullName: session.fullName })),
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button button-primary', id: 'start', onclick: () => void start() }, said.begin.start),
    ),
    h('div', { class: 'begin-state', role: 'status' }),
  )

/** Without a line: what this device has. */
const showKept = async (): Promise<void> => {
  fillPlace(begin, notice('warning', undefined, h('p', {}, said.begin.offline)))
  const drafts = await draftsOnDevice()
  if (drafts.length === 0) return
  const rows = drafts.map(({ id, kept }) => {
    const what = nameOf(kept.petition)
    return h(
      'li',
      { class: 'draft' },
      h('h3', {}, what),
      h(
        'p',
        {},
        h('a', { class: 'button', href: wizardAddress(id), 'aria-label': fill(said.drafts.goOnWhat, { what }) }, said.drafts.goOn),
      ),
    )
  })
  fillPlace(place, h('h2', {}, said.drafts.title), h('ul', { class: 'drafts' }, rows))
}

const open = async (): Promise<void> => {
  // Whoever never signed in here sees the page as it was built, and the server is not asked.
  if (!looksSignedIn()) return
  const outcome = await askSession()
  if (!outcome.ok) {
    if (outcome.reason === 'offline') await showKept()
    return
  }
  const session = outcome.data
  if (!session.signedIn) return
  if (!mayFile(session.role)) {
    const link = h('a', { class: 'button button-quiet', href: signInAddress() }, said.begin.signIn)
    return fillPlace(begin, notice('warning', undefined, h('p', {}, said.begin.officer), h('p', {}, link)))
  }
  showBeginning(session)
  await showDrafts(session)
}

await open()
