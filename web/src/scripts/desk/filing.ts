// One filing at the desk: facts beside the papers; each act by a form, a page to look at once more, and its result.
import type { ActAnswer, DeskFiling, QueueRow } from '../../../../functions/desk/desk-form.ts'
import { procedureOf } from '../../../../functions/filings/filing-deadline.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import type { UnresolvedNotice } from '../../../../functions/notices/notice-form.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { api, type Failure } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import type { SignedIn } from '../kit/session.ts'
import { whileWaiting } from '../kit/wait.ts'
import { type ActName, doors, type Ready } from './act.ts'
import { actBasis } from './act-basis.ts'
import { actResult } from './act-result.ts'
import { actKey, showForm, showReview } from './act-steps.ts'
import { readAct, readFiling, readQueue, readUnresolved } from './answers.ts'
import { changedNotice } from './changed.ts'
import { deskActs } from './desk-act-words.ts'
import { deskFiling } from './desk-filing-words.ts'
import { desk } from './desk-words.ts'
import { asked, filingAddress } from './filing-address.ts'
import { filingOverview, noticesSaid } from './filing-overview.ts'
import { isOwnAct, newSteps } from './new-steps.ts'
import { courtOfficers, withOfficer } from './officer.ts'
import { isWide, papers } from './papers.ts'
import { everything, queuePath } from './queue-address.ts'
import { directoryInForce } from './reference.ts'
import { dropOthersTyped, dropTyped } from './typed.ts'
import { typedSaid } from './typed-said.ts'
import { codeSaid, warningsOf } from './warnings.ts'

const place = placeById('filing')
const aside = placeById('papers-place')
const heading = placeById('filing-title')

interface Known {
  officer: SignedIn
  filing: DeskFiling
  directory: CourtDirectory
  /** Filled when it is known: warnings, and messages that may not have arrived. */
  around: HTMLElement
  openPaper: (documentId: string) => void
}

/** Changes conflict under these codes: the filing is read again and said anew. */
const overtaken: readonly string[] = ['filing.changed-meanwhile', 'filing.not-possible-now', 'filing.not-the-examining-judge']

/** The page to look at once more has an address of its own, so that the way back leads to the form. */
const reviewing = 'buoc=xem-lai'
let shown = location.search

/** In the history as a page of its own, or in the place of the one that is done. */
function goTo(address: string, kind: 'new' | 'instead' = 'new'): void {
  if (kind === 'new') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  shown = location.search
}

/** The filed files, and the proof of a request for exemption that is not among them. */
const papersOf = ({ files, exemption }: DeskFiling) => [
  ...files,
  ...(exemption?.documents ?? []).filter(file => !files.some(each => each.id === file.id)),
]

const askFiling = (id: string) => api(`/api/desk/filings/${encodeURIComponent(id)}`, { parse: readFiling })

function sayHeading(text: string): void {
  document.title = document.title.replace(heading.textContent, text)
  heading.textContent = text
}

/** A step of the work: its heading takes the focus. */
function step(title: string): void {
  sayHeading(title)
  heading.focus()
}

function showOverview(known: Known, above: Child = null): void {
  step(fill(deskFiling.heading, { code: codeSaid(known.filing.receiptCode) }))
  const overview = filingOverview({
    ...known,
    openAct: act => {
      goTo(filingAddress(known.filing.id, act))
      void showAct(known, act)
    },
  })
  fillPlace(place, above, toPapers(), overview)
}

const toPapers = (): Child => h('p', { class: 'to-papers' }, h('a', { href: '#papers' }, deskFiling.papers.toPapers))

async function showAct(known: Known, act: ActName, above: Child = null): Promise<void> {
  step(deskActs.acts[act].title)
  const form = showForm(place, known, act, {
    article: actBasis(act, procedureOf(known.filing.petition)),
    above,
    onBack: () => {
      goTo(filingAddress(known.filing.id))
      showOverview(known)
    },
    onReady: ready => {
      goTo(`${filingAddress(known.filing.id, act)}&${reviewing}`)
      review(known, act, ready)
    },
  })
  await whileWaiting(place, form)
}

function review(known: Known, act: ActName, ready: Ready): void {
  step(deskActs.acts[act].about)
  showReview(place, known, act, ready, { onEdit: () => history.back(), onSend: () => send(known, act, ready) })
}

async function send(known: Known, act: ActName, ready: Ready): Promise<void> {
  const path = `/api/desk/filings/${encodeURIComponent(known.filing.id)}/${doors[act]}`
  const outcome = await api(path, { method: 'POST', body: ready.body, parse: readAct })
  if (outcome.ok) return succeeded(known, act, ready, outcome.data)
  if (outcome.reason === 'refused' && overtaken.includes(outcome.problem.code)) return conflicted(known, act, ready, outcome)
  await showFailure(placeById('act-failure'), outcome)
}

/** The result stands above the filing as it is now; a filing that went to another court cannot be read any more. */
async function succeeded(known: Known, act: ActName, ready: Ready, answer: ActAnswer | undefined): Promise<void> {
  dropTyped(actKey(known, act))
  goTo(filingAddress(known.filing.id), 'instead')
  const result = actResult(deskActs.acts[act].done, ready, answer)
  const fresh = await askFiling(known.filing.id)
  if (fresh.ok) {
    known.filing = fresh.data
    showOverview(known, result)
  } else {
    step(deskActs.acts[act].done)
    fillPlace(place, result, h('p', {}, deskActs.result.gone), queueLink())
    aside.replaceChildren()
  }
  result.focus()
}

async function conflicted(known: Known, act: ActName, ready: Ready, failure: Failure): Promise<void> {
  const outcome = await askFiling(known.filing.id)
  if (!outcome.ok) return showFailure(placeById('act-failure'), failure)
  const seen = known.filing
  known.filing = outcome.data
  const steps = newSteps(seen.history, known.filing.history)
  if (isOwnAct(steps, ready.event, known.officer)) return succeeded(known, act, ready, undefined)
  const possible = known.filing.may.includes(act)
  const said = changedNotice(steps, possible)
  goTo(filingAddress(seen.id, possible ? act : undefined), 'instead')
  if (possible) await showAct(known, act, said)
  else showOverview(known, [said, typedSaid(ready, actKey(known, act))])
  said.focus()
}

const queueLink = (): HTMLElement => h('p', {}, h('a', { class: 'button', href: addressIn(pageLanguage, paths.desk) }, deskFiling.toQueue))

/** What the address asks for; a review is never reached by an address alone. */
function showAsked(known: Known): void {
  const act = known.filing.may.find(each => each === asked(location.search).act)
  if (act === undefined) showOverview(known)
  else void showAct(known, act)
}

async function open(officer: SignedIn): Promise<void> {
  const { id } = asked(location.search)
  if (id === '')
    return fillPlace(place, notice('information', deskFiling.missingId.title, h('p', {}, deskFiling.missingId.body)), queueLink())
  dropOthersTyped(officer.subject)
  const [outcome, directory] = await whileWaiting(place, Promise.all([askFiling(id), directoryInForce()]))
  if (!outcome.ok) return showFailure(place, outcome, () => void open(officer))
  const filing = outcome.data
  const viewer = papers(id, papersOf(filing))
  fillPlace(aside, viewer.element)
  const known: Known = { officer, filing, directory, around: h('div', { class: 'around' }), openPaper: viewer.open }
  fillAround(known, [], [])
  showAsked(known)
  if (isWide()) viewer.open('petition')
  addEventListener('popstate', () => void reopen(known))
  await lookAround(known)
}

/** Going back leads to the filing as it is now, because acts may lie between. A jump within the page is none. */
async function reopen(known: Known): Promise<void> {
  if (location.search === shown) return
  shown = location.search
  const fresh = await askFiling(known.filing.id)
  if (fresh.ok) known.filing = fresh.data
  showAsked(known)
}

/** Other filings with the same names are looked for before a judge has the filing; messages that may not have arrived always. */
async function lookAround(known: Known): Promise<void> {
  const isIntake = known.filing.judge === undefined
  const [queue, unresolved] = await Promise.all([
    isIntake ? api(queuePath(everything), { parse: readQueue }) : undefined,
    api('/api/desk/notices', { parse: readUnresolved }),
  ])
  const notices = unresolved.ok ? unresolved.data.notices.filter(each => each.about.id === known.filing.id) : []
  fillAround(known, queue?.ok ? queue.data.rows : [], notices)
}

function fillAround({ around, filing, officer }: Known, others: readonly QueueRow[], notices: readonly UnresolvedNotice[]): void {
  const officers = [officer.fullName, filing.judge ?? ''].filter(name => name !== '')
  fillPlace(around, noticesSaid(notices), warningsOf(filing, officers, others))
}

await withOfficer(place, desk, courtOfficers, open)
