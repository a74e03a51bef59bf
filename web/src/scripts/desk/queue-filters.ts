// What of the queue is shown: open or closed, by state with counts, by kind, one's own.
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { stateSaid } from '../../words/state.ts'
import { field, selectInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { desk } from './desk-words.ts'
import { filedKinds, kindName } from './matter-names.ts'
import { everything, isFiltered, type QueueChoice, searchOf } from './queue-address.ts'

const words = desk.queue

interface Filters {
  readonly choice: QueueChoice
  readonly counts: Readonly<Record<string, number>>
  /** Judges may ask for their own filings. */
  readonly judges: boolean
  readonly onChoose: (choice: QueueChoice) => void
}

export function queueFilters({ choice, counts, judges, onChoose }: Filters): HTMLElement {
  const kind = field(
    { id: 'kind', label: words.kind },
    selectInput(
      [{ value: '', label: words.anyKind }, ...filedKinds.map(code => ({ value: code, label: kindName(pageLanguage, code) }))],
      choice.kind,
      { onchange: () => onChoose({ ...choice, kind: kind.control.value }) },
    ),
  )
  const link = (label: string, wanted: QueueChoice, isHere: boolean, count?: number) =>
    h(
      'a',
      {
        class: 'filter',
        href: addressIn(pageLanguage, paths.desk) + searchOf(wanted),
        'aria-current': isHere ? 'true' : undefined,
        onclick: (event: MouseEvent) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onChoose(wanted)
        },
      },
      label,
      count === undefined ? null : h('span', { class: 'filter-count figure' }, ` ${count}`),
    )
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const states = Object.entries(counts).map(([state, count]) =>
    link(stateSaid(state, pageLanguage).name, { ...choice, state }, choice.state === state, count),
  )
  return h(
    'div',
    { class: 'filters' },
    filterList(words.which, [
      link(words.open, { ...choice, closed: false, state: '' }, !choice.closed),
      link(words.closed, { ...choice, closed: true, state: '' }, choice.closed),
    ]),
    filterList(words.states, [link(words.all, { ...choice, state: '' }, choice.state === '', all), ...states]),
    h('div', { class: 'filter-fields' }, kind.element, judges ? mineBox(choice, onChoose) : null),
    isFiltered(choice) ? h('p', {}, link(words.reset, { ...everything, closed: choice.closed }, false)) : null,
  )
}

const filterList = (label: string, links: readonly HTMLElement[]): HTMLElement =>
  h(
    'nav',
    { class: 'filter-list', 'aria-label': label },
    h(
      'ul',
      {},
      links.map(each => h('li', {}, each)),
    ),
  )

function mineBox(choice: QueueChoice, onChoose: (choice: QueueChoice) => void): HTMLElement {
  const box = h('input', { type: 'checkbox', id: 'mine', onchange: () => onChoose({ ...choice, mine: box.checked }) })
  box.checked = choice.mine
  return h('p', { class: 'tick' }, box, h('label', { for: 'mine' }, words.mine))
}
