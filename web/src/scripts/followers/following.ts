// Behind the link of a mail: what waits for a press of the button, what is followed, and how each ends. Opening the page sends nothing but a question.
import type { FollowedView, FollowerView } from '../../../../functions/followers/follower-form.ts'
import { civilDateOf, formatDate, formatMinute } from '../../../../functions/kernel/civil-date.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { kindName } from '../desk/matter-names.ts'
import { courtName, directoryInForce } from '../desk/reference.ts'
import { api, type Outcome } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { followers } from './follower-words.ts'

const words = followers.page
const place = placeById('following')
const link = location.hash.slice(1)

const isView = (value: unknown): value is FollowerView =>
  typeof value === 'object' && value !== null && 'email' in value && 'waiting' in value && 'following' in value
const readView = (value: unknown): FollowerView => {
  if (!isView(value)) throw new Error('not what an address follows')
  return value
}
const ask = (path: string, more: object = {}): Promise<Outcome<FollowerView>> =>
  api(`/api/followers/${path}`, { method: 'POST', body: { link, ...more }, parse: readView })

const scheduleLink = (said: string): HTMLElement => h('p', {}, h('a', { href: addressIn(pageLanguage, paths.hearings) }, said))

const topicName = ({ court, kind, number }: FollowedView, directory: CourtDirectory): string => {
  const place = court === '' ? words.everyCourt : courtName(directory, court, pageLanguage)
  if (number !== '') return fill(words.ofCase, { number, court: place })
  return kind === '' ? place : fill(words.ofKind, { kind: kindName(pageLanguage, kind), court: place })
}

async function act(asked: Promise<Outcome<FollowerView>>, said: string): Promise<void> {
  const outcome = await asked
  if (!outcome.ok) return fillPlace(place, await failureNotice(outcome, () => void show()), scheduleLink(words.schedule))
  const done = notice('success', said)
  await showView(outcome.data, done)
  done.focus()
}

const row = (each: FollowedView, directory: CourtDirectory): HTMLElement => {
  const name = topicName(each, directory)
  const when =
    each.since === undefined
      ? fill(words.asked, { minute: formatMinute(each.askedAt, pageLanguage) })
      : fill(words.since, { date: formatDate(civilDateOf(each.since), pageLanguage) })
  const end = (): void => void act(ask('ending', { topic: each.key }), words.ended)
  return h(
    'li',
    {},
    h('span', {}, h('strong', {}, name), ' ', h('span', { class: 'kind' }, when)),
    each.since === undefined
      ? null
      : h(
          'button',
          { type: 'button', class: 'button button-quiet', onclick: end },
          words.end,
          h('span', { class: 'visually-hidden' }, `: ${name}`),
        ),
  )
}

const list = (title: string, rows: readonly FollowedView[], directory: CourtDirectory, ...more: readonly Child[]): Child =>
  rows.length === 0
    ? null
    : h(
        'section',
        { class: 'section' },
        h('h2', {}, title),
        h(
          'ul',
          { class: 'followed' },
          rows.map(each => row(each, directory)),
        ),
        more,
      )

async function showView({ email, waiting, following }: FollowerView, above: Child = null): Promise<void> {
  const directory = await directoryInForce()
  const confirm = (): void => void act(ask('confirmation'), words.confirmed)
  const endAll = (): void => void act(ask('ending', { topic: 'all' }), words.ended)
  const button = (said: string, className: string, onclick: () => void): HTMLElement =>
    h('p', { class: 'actions' }, h('button', { type: 'button', class: className, onclick }, said))
  const isNothing = waiting.length + following.length === 0
  fillPlace(
    place,
    above,
    isNothing ? emptyState(words.nothing) : h('p', { class: 'figure' }, fill(words.mailbox, { email })),
    list(words.waiting, waiting, directory, button(words.confirm, 'button button-primary', confirm)),
    list(words.following, following, directory, following.length > 1 ? button(words.endAll, 'button button-quiet', endAll) : null),
    scheduleLink(words.more),
  )
}

async function show(): Promise<void> {
  const outcome = await whileWaiting(place, ask('find'))
  if (outcome.ok) await showView(outcome.data)
  else fillPlace(place, await failureNotice(outcome, () => void show()), scheduleLink(words.schedule))
}

if (/^[\w-]{32,64}$/.test(link)) await show()
else fillPlace(place, notice('information', words.noLink, h('p', {}, words.noLinkBody), scheduleLink(words.schedule)))
