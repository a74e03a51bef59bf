// The page of published judgments: answers from the full texts when something is looked for, the register otherwise and whenever the API is down.

import type { Overview } from '../../../../functions/search/register.ts'
import { feedKey } from '../../../../functions/search/register-feed.ts'
import { numberAsked } from '../../../../functions/search/register-selection.ts'
import { type SearchAnswer, searchAnswer } from '../../../../functions/search/search-form.ts'
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { api } from '../kit/api.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pagination } from '../kit/pagination.ts'
import { whileWaiting } from '../kit/wait.ts'
import { choiceIn, type RegisterChoice, searchOf } from './register-choice.ts'
import { readOverview } from './register-files.ts'
import { chosen, form, offerCourtsAndYears, offerRelations, setText, showChoice, textAsked } from './register-form.ts'
import { cardsAPage, registerPage, relationsOf } from './register-list.ts'
import { words } from './register-words.ts'
import { resultCard } from './result-card.ts'

const place = placeById('results')
const title = placeById('results-title')
const sortField = placeById('sort-field')

let overview: Overview | undefined
/** Only the answer to the last question is shown. */
let asked = 0

/** What was looked for is kept in the history of this window, so that "back" finds it again; it stands in no address. */
const textKept = (): string => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'text' in state && typeof state.text === 'string' ? state.text : ''
}

const wholeOverview = async (): Promise<Overview> => {
  overview ??= await readOverview()
  return overview
}

const turnTo = (choice: RegisterChoice, page: number) => (): void => {
  void show({ ...choice, page }, { isNew: true, focus: true })
}

const pages = (choice: RegisterChoice, total: number): Child =>
  total <= 1
    ? null
    : pagination({
        current: choice.page,
        total,
        previous: choice.page > 1 ? turnTo(choice, choice.page - 1) : undefined,
        next: choice.page < total ? turnTo(choice, choice.page + 1) : undefined,
      })

const countSaid = (count: number): string => count.toLocaleString('vi-VN')

function saidOf({ total, isMore, isLoose, hasOthers }: SearchAnswer): string {
  if (isLoose) return words.foundSome
  const said = fill(isMore ? words.foundMany : words.found, { count: isMore ? countSaid(total) : total })
  return hasOthers ? `${said} ${words.foundOthers}` : said
}

function showAnswer(answer: SearchAnswer, choice: RegisterChoice): void {
  sortField.hidden = true
  title.textContent = words.resultsTitle
  if (answer.results.length === 0) {
    fillPlace(
      place,
      emptyState(
        words.foundNone,
        h(
          'ul',
          {},
          words.foundNoneHelp.map(each => h('li', {}, each)),
        ),
      ),
    )
    announce(words.foundNone)
    return
  }
  const said = saidOf(answer)
  fillPlace(
    place,
    h('p', { class: 'register-said' }, said),
    h(
      'ol',
      { class: 'register-results' },
      answer.results.map(({ card, snippet }) => resultCard(card, snippet)),
    ),
    pages(choice, answer.pages),
  )
  announce(said)
}

const downNotice = (choice: RegisterChoice): HTMLElement =>
  notice(
    'warning',
    words.downTitle,
    h('p', {}, words.down),
    h('p', {}, h('button', { type: 'button', class: 'button button-quiet', onclick: turnTo(choice, choice.page) }, words.retry)),
  )

async function showRegister(choice: RegisterChoice, turn: number, isDown: boolean): Promise<void> {
  const number = isDown ? numberAsked(textAsked()) : undefined
  try {
    const all = await wholeOverview()
    const { cards, count, isCounted, countOn } = await registerPage(all, choice, number)
    if (turn !== asked) return
    sortField.hidden = false
    title.textContent = words.registerTitle
    const said = h('p', { class: 'register-said' }, fill(isCounted ? words.inRegister : words.inRegisterLeast, { count: countSaid(count) }))
    const isEmpty = all.years.every(({ cells }) => cells.length === 0)
    const nothing = isEmpty
      ? emptyState(words.emptyTitle, h('p', {}, words.emptyBody))
      : emptyState(words.noneTitle, h('p', {}, words.noneBody))
    const turning = h('div', {})
    fillPlace(turning, pages(choice, isCounted ? Math.ceil(count / cardsAPage) : choice.page + 1))
    fillPlace(
      place,
      isDown ? downNotice(choice) : null,
      cards.length === 0 ? nothing : said,
      h(
        'ol',
        { class: 'register-results' },
        cards.map(card => resultCard(card)),
      ),
      cards.length === 0 ? null : turning,
    )
    announce(cards.length === 0 ? words.noneTitle : (said.textContent ?? ''))
    if (isCounted) return
    const counted = await countOn()
    if (turn !== asked) return
    said.textContent = fill(words.inRegister, { count: countSaid(counted) })
    fillPlace(turning, pages(choice, Math.ceil(counted / cardsAPage)))
  } catch {
    if (turn === asked) fillPlace(place, isDown ? downNotice(choice) : null, notice('error', undefined, h('p', {}, words.unread)))
  }
}

function showFeed({ filter }: RegisterChoice): void {
  const court = filter.courts?.[0]
  const names = [
    court && form.querySelector('#court option:checked')?.textContent,
    filter.kind && form.querySelector('#kind option:checked')?.textContent,
  ]
  const about = names.filter(name => typeof name === 'string' && name !== '').join(', ')
  const href = `/${feedKey({ court, kind: filter.kind })}`
  fillPlace(
    placeById('feed'),
    h('a', { href, type: 'application/atom+xml' }, fill(words.feed, { about: about === '' ? words.feedAll : about })),
  )
}

async function show(choice: RegisterChoice, { isNew, focus = false }: { isNew: boolean; focus?: boolean }): Promise<void> {
  asked += 1
  const turn = asked
  const text = textAsked()
  const address = location.pathname + searchOf(choice)
  if (isNew) history.pushState({ text }, '', address)
  else history.replaceState({ text }, '', address)
  showFeed(choice)
  if (text === '') await whileWaiting(place, showRegister(choice, turn, false), 6)
  else {
    const body = { text, ...choice.filter, page: Math.min(choice.page, 5) }
    const outcome = await whileWaiting(
      place,
      api('/api/judgments/search', { method: 'POST', body, parse: value => searchAnswer.parse(value) }),
      6,
    )
    if (turn !== asked) return
    if (outcome.ok) showAnswer(outcome.data, choice)
    else await showRegister(choice, turn, true)
  }
  if (focus) {
    title.tabIndex = -1
    title.focus()
  }
}

form.addEventListener('submit', event => {
  event.preventDefault()
  // On a phone the answer is far below the question.
  void show(chosen(), { isNew: true, focus: true })
})
form.addEventListener('change', event => {
  if (event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && event.target.type === 'checkbox'))
    void show(chosen(), { isNew: true })
})
document.getElementById('sort')?.addEventListener('change', () => void show(chosen(), { isNew: true }))
form.addEventListener('reset', () => setTimeout(() => void show(chosen(), { isNew: true })))
placeById('more').addEventListener('toggle', () => {
  void wholeOverview()
    .then(all => relationsOf(all, chosen()))
    .then(offerRelations)
    .catch(() => undefined)
})
addEventListener('popstate', () => {
  const choice = choiceIn(new URLSearchParams(location.search))
  setText(textKept())
  showChoice(choice)
  void show(choice, { isNew: false })
})

const first = choiceIn(new URLSearchParams(location.search))
form.hidden = false
setText(textKept())
showChoice(first)
void wholeOverview()
  .then(offerCourtsAndYears)
  .then(() => showChoice(first))
  .catch(() => undefined)
void show(first, { isNew: false })
