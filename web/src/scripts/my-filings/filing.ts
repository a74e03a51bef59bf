// The page of one filing at work: reads it, shows it, and leads through its acts, each on a page of its own.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { gate, whenSignedIn } from '../account/signed-in.ts'
import { courtName, directoryInForce } from '../desk/reference.ts'
import { mayFile } from '../filing/filer.ts'
import { api } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import type { ActPage } from './act-page.ts'
import { type Act, asked, filingAddress } from './addresses.ts'
import { readFiling } from './answers.ts'
import { filingView } from './filing-view.ts'
import { officerWords, whySignIn, words } from './filing-words.ts'

const place = placeById('filing')

/** What the filing must allow for an act to be opened. */
const opensWith = {
  'rut-don': 'withdraw',
  'hoa-giai': 'answer-mediation',
  'mien-giam': 'ask-exemption',
  'khieu-nai': 'complain-of-fee',
} as const

type Done = { readonly done: string; readonly doneBody: string }

const pages: Readonly<Record<Act, (filing: FilingView, subject: string, done: (said: Done) => void) => Promise<ActPage>>> = {
  'rut-don': async (filing, _, done) => (await import('./withdraw.ts')).withdrawPage(filing, () => done(words.withdraw)),
  'hoa-giai': async (filing, _, done) => (await import('./answer-mediation.ts')).mediationPage(filing, () => done(words.mediation)),
  'mien-giam': async (filing, subject, done) => {
    const [{ exemptionPage }, { exemption }] = await Promise.all([import('./ask-exemption.ts'), import('./exemption-words.ts')])
    return exemptionPage(filing, subject, () => done(exemption.ask))
  },
  'khieu-nai': async (filing, _, done) => {
    const [{ complaintPage }, { exemption }] = await Promise.all([import('./complain-of-fee.ts'), import('./exemption-words.ts')])
    return complaintPage(filing, () => done(exemption.complaint))
  },
}

await whenSignedIn(place, whySignIn, async person => {
  const { id, act } = asked(location.search)
  if (!mayFile(person.role)) instead(officerWords.title, officerWords.body, paths.desk, officerWords.action)
  else if (id === '') instead(words.none.title, words.none.body, paths.myFilings, words.none.action)
  else await show(id, act, person.subject)
})

function instead(title: string, body: string, path: string, action: string): void {
  const link = h('a', { class: 'button button-quiet', href: addressIn(pageLanguage, path) }, action)
  fillPlace(place, notice('information', title, h('p', {}, body), h('p', {}, link)))
}

/** `done` is what the person has just done here. */
async function show(
  id: string,
  act: Act | undefined,
  subject: string,
  done?: { readonly title: string; readonly body: string },
): Promise<void> {
  const reading = Promise.all([api(`/api/filings/${encodeURIComponent(id)}`, { parse: readFiling }), directoryInForce()])
  const [outcome, directory] = await whileWaiting(place, reading, 8)
  if (!outcome.ok) {
    if (outcome.reason === 'signed-out') fillPlace(place, await gate(whySignIn))
    else if (outcome.reason === 'refused' && outcome.problem.kind === 'missing')
      instead(words.missing.title, words.missing.body, paths.myFilings, words.none.action)
    else fillPlace(place, await failureNotice(outcome, () => show(id, act, subject)))
    return
  }
  const filing = outcome.data
  if (act !== undefined && isOpen(filing, act)) return showAct(filing, act, subject)
  const courtOf = (code: string) => courtName(directory, code, pageLanguage)
  const said = done ? notice('success', done.title, h('p', {}, done.body)) : null
  const again = (now: { readonly title: string; readonly body: string }) => void show(id, undefined, subject, now)
  fillPlace(place, said, filingView(filing, courtOf, again))
  said?.focus()
}

function isOpen({ may }: FilingView, act: Act): boolean {
  return may.includes(opensWith[act])
}

async function showAct(filing: FilingView, act: Act, subject: string): Promise<void> {
  const done = (said: Done) => {
    history.replaceState(null, '', filingAddress(filing.id))
    void show(filing.id, undefined, subject, { title: said.done, body: said.doneBody })
  }
  const page = await pages[act](filing, subject, done)
  fillPlace(place, page.element)
  page.heading.focus()
}
