// A list that comes page by page by a key: previous and next, the heading takes the focus on another page, a failed page leaves the old one.
import type { Outcome } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { pagination } from '../kit/pagination.ts'

export type CursorPage<Item> = { readonly items: readonly Item[]; readonly next?: string | undefined }
export type CursorPages<Item> = {
  readonly first: CursorPage<Item>
  readonly ask: (next: string | undefined) => Promise<Outcome<CursorPage<Item>>>
  readonly entry: (item: Item) => HTMLElement
  /** Takes the focus when another page is shown. */
  readonly heading: HTMLElement
}

export function cursorPages<Item>({ first, ask, entry, heading }: CursorPages<Item>): HTMLElement {
  const place = h('div', {})
  /** The keys of the pages before this one; the first page has none. */
  const go = async (keys: readonly (string | undefined)[]): Promise<void> => {
    const outcome = await ask(keys.at(-1))
    if (outcome.ok) {
      show(outcome.data, keys)
      heading.focus()
      return
    }
    const failed = await failureNotice(outcome, () => go(keys))
    place.append(failed)
    failed.focus()
  }
  const show = (page: CursorPage<Item>, keys: readonly (string | undefined)[]) => {
    const { next } = page
    const previous = keys.length > 1 ? () => go(keys.slice(0, -1)) : undefined
    fillPlace(
      place,
      h(
        'ul',
        { class: 'entries' },
        page.items.map(item => h('li', {}, entry(item))),
      ),
      previous || next !== undefined ? pagination({ previous, next: next === undefined ? undefined : () => go([...keys, next]) }) : null,
    )
  }
  show(first, [undefined])
  return place
}
