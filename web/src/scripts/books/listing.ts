// A list of the books: read page by page, filtered by state, with a place above it where an act on one row is carried out.
import type { Outcome } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h } from '../kit/h.ts'
import { pagination } from '../kit/pagination.ts'
import { whileWaiting } from '../kit/wait.ts'
import { books } from './books-words.ts'

export interface Listing<Page extends { next?: string }> {
  readonly ask: (next: string | undefined) => Promise<Outcome<Page>>
  /** `act` shows a form above the list and takes the focus there; `again` reads the list anew. */
  readonly render: (page: Page, act: (form: HTMLElement) => void, again: () => void) => Child
}

export async function listing<Page extends { next?: string }>(place: HTMLElement, { ask, render }: Listing<Page>): Promise<void> {
  const panel = h('div', { class: 'act-place' })
  const list = h('div', {})
  fillPlace(place, panel, list)
  const act = (form: HTMLElement) => {
    fillPlace(panel, form)
    form.querySelector<HTMLElement>('h2')?.focus()
  }
  /** Keys of the pages until this one; the first page has none. */
  const go = async (keys: readonly (string | undefined)[]): Promise<void> => {
    const outcome = await whileWaiting(list, ask(keys.at(-1)), 5)
    if (!outcome.ok) return showFailure(list, outcome, () => void go(keys))
    const { next } = outcome.data
    const again = () => {
      panel.replaceChildren()
      void go(keys)
    }
    const previous = keys.length > 1 ? () => void go(keys.slice(0, -1)) : undefined
    fillPlace(
      list,
      render(outcome.data, act, again),
      h('p', {}, h('button', { type: 'button', class: 'button button-plain', onclick: again }, books.common.refresh)),
      previous || next !== undefined
        ? pagination({ previous, next: next === undefined ? undefined : () => void go([...keys, next]) })
        : null,
    )
  }
  await go([undefined])
}

/** Links that filter; the address keeps the choice. */
export function filterLinks(label: string, choices: Readonly<Record<string, string>>, chosen: string): HTMLElement {
  return h(
    'nav',
    { class: 'filter-list', 'aria-label': label },
    h(
      'ul',
      {},
      Object.entries(choices).map(([value, words]) =>
        h(
          'li',
          {},
          h(
            'a',
            { class: 'filter', href: `?${new URLSearchParams({ state: value })}`, 'aria-current': value === chosen ? 'true' : undefined },
            words,
          ),
        ),
      ),
    ),
  )
}

/** The choice in the address; the first one when it is none of them. */
export const chosenIn = (choices: Readonly<Record<string, string>>, first: string): string => {
  const asked = new URLSearchParams(location.search).get('state') ?? ''
  return Object.hasOwn(choices, asked) ? asked : first
}
