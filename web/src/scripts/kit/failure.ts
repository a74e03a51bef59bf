// Turns a failed request into words: what happened, what to do now, and the way on. Nothing that was typed is touched.
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import type { refusals as refusalWords } from '../../words/vi/refusals.ts'
import type { Failure, Problem } from './api.ts'
import { h } from './h.ts'
import { kitWords } from './kit-words.ts'
import { notice } from './notice.ts'
import { loadWords, pageLanguage } from './page-words.ts'

/** The sign-in page, which leads back to where the person is now. */
export function signInAddress(back: string = location.pathname + location.search + location.hash): string {
  return `${addressIn(pageLanguage, paths.signIn)}?ve=${encodeURIComponent(back)}`
}

/** Where the sign-in page leads back to: only an address of this site, else the inbox. */
export function backAddress(search: string = location.search): string {
  const wanted = new URLSearchParams(search).get('ve') ?? ''
  return /^\/(?![/\\])/.test(wanted) ? wanted : addressIn(pageLanguage, paths.inbox)
}

/** The two sentences of a refusal in the language of the page. */
export async function refusalSaid(problem: Problem): Promise<{ what: string; todo: string }> {
  const { refusals } = await loadWords({
    vi: () => import('../../words/vi/refusals.ts'),
    en: () => import('../../words/en/refusals.ts'),
  })
  return sayRefusal(refusals, problem)
}

/** Words of the code, else of its kind. */
export function sayRefusal(words: typeof refusalWords, problem: Pick<Problem, 'code' | 'kind' | 'facts'>): { what: string; todo: string } {
  const said = new Map(Object.entries(words.codes)).get(problem.code) ?? words.kinds[problem.kind]
  return { what: fill(said.what, problem.facts), todo: fill(said.todo, problem.facts) }
}

/** A notice for any failure; put it into the page and focus it. `retry` adds a button. */
export async function failureNotice(failure: Failure, retry?: () => void): Promise<HTMLElement> {
  const again = retry
    ? h('p', {}, h('button', { type: 'button', class: 'button button-quiet', onclick: () => retry() }, kitWords.problem.retry))
    : null
  if (failure.reason === 'signed-out') {
    const { title, body, action } = kitWords.problem.signedOut
    return notice('warning', title, h('p', {}, body), h('p', {}, h('a', { class: 'button button-quiet', href: signInAddress() }, action)))
  }
  if (failure.reason === 'offline')
    return notice('warning', kitWords.problem.offline.title, h('p', {}, kitWords.problem.offline.body), again)
  if (failure.reason === 'unexpected') {
    const { title, body } = kitWords.problem.unexpected
    return notice('error', title, h('p', {}, fill(body, { correlationId: failure.correlationId })), again)
  }
  const { what, todo } = await refusalSaid(failure.problem)
  return notice(
    failure.problem.kind === 'busy' ? 'warning' : 'error',
    what,
    h('p', {}, todo),
    failure.problem.kind === 'busy' ? again : null,
  )
}

/** Shows the failure in its place and moves the focus there. */
export async function showFailure(place: Element, failure: Failure, retry?: () => void): Promise<void> {
  const said = await failureNotice(failure, retry)
  place.replaceChildren(said)
  said.focus()
}
