// The hearings of the person who is signed in: in full, as a calendar file, and the way into the online room.

import type { OwnHearing } from '../../../../functions/hearings/hearing-form.ts'
import { civilDateOf } from '../../../../functions/kernel/civil-date.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { whenSignedIn } from '../account/signed-in.ts'
import { directoryInForce } from '../desk/reference.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { words } from './hearing-words.ts'
import { isComing, ownHearingEntry, textIn } from './own-hearing.ts'

const place = placeById('my-hearings')

const isObject = (value: unknown): value is { readonly [name: string]: unknown } => typeof value === 'object' && value !== null
const isOwn = (value: unknown): value is { hearings: OwnHearing[] } => isObject(value) && Array.isArray(value.hearings)
const readOwn = (value: unknown): { hearings: OwnHearing[] } => {
  if (!isOwn(value)) throw new Error('not a list of hearings')
  return value
}

const list = (title: string, hearings: readonly OwnHearing[], directory: CourtDirectory): Child =>
  hearings.length === 0
    ? null
    : [
        h('h2', {}, title),
        h(
          'ul',
          { class: 'own-hearings' },
          hearings.map(each => ownHearingEntry(each, directory)),
        ),
      ]

async function show(): Promise<void> {
  const reading = Promise.all([api('/api/hearings', { parse: readOwn }), directoryInForce()])
  const [outcome, directory] = await whileWaiting(place, reading)
  if (!outcome.ok) return showFailure(place, outcome, () => void show())
  const { hearings } = outcome.data
  const today = civilDateOf(new Date())
  const coming = hearings.filter(isComing(today))
  fillPlace(
    place,
    hearings.length === 0
      ? emptyState(
          words.empty.title,
          h('p', {}, words.empty.body),
          h('p', {}, h('a', { href: addressIn(pageLanguage, paths.myCase) }, words.empty.join)),
        )
      : null,
    list(words.coming, coming, directory),
    list(
      words.past,
      hearings.filter(each => !coming.includes(each)),
      directory,
    ),
  )
}

/** The room opens by a person's own click, never by loading the page: programs that look through mails open nothing. */
function enterFrom(token: string): void {
  const failure = h('div', {})
  const go = async (): Promise<void> => {
    const outcome = await api(`/api/hearing-links/${encodeURIComponent(token)}`, {
      method: 'POST',
      parse: value => textIn(value, 'address'),
    })
    history.replaceState(null, '', location.pathname)
    if (!outcome.ok) return showFailure(failure, outcome)
    location.assign(outcome.data)
  }
  const enter = h('button', { type: 'button', class: 'button button-primary', onclick: () => void go() }, words.enter)
  fillPlace(place, notice('information', words.enter, h('p', {}, words.entering), h('p', {}, enter)), failure)
}

const open = async (): Promise<void> => {
  const token = new URLSearchParams(location.hash.slice(1)).get('vao')
  if (token) enterFrom(token)
  else await show()
}

await whenSignedIn(place, words.why, async () => {
  // The link that was asked for on this very page changes its # only.
  addEventListener('hashchange', () => void open())
  await open()
})
