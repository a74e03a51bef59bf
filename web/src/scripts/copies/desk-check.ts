// The clerk's form: for each item whether it is given, how many pages, and what it is a copy of where that is not published.
import type { CopyItemView, DeskCopyView } from '../../../../functions/copies/copy-form.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { fill } from '../../words/fill.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { field, selectInput, textArea, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { copies } from './copies-words.ts'
import { itemSaid } from './said.ts'

const words = copies.desk

interface ItemFields {
  readonly element: HTMLElement
  readonly read: () => Record<string, unknown>
}

type Proposal = DeskCopyView['proposals'][number]

function itemFields(item: CopyItemView, proposal: Proposal | undefined, number: number): ItemFields {
  const id = `item-${number}`
  const counted = proposal?.pages ?? 0
  const documents = proposal?.documents ?? []
  const isPublished = item.kind === 'published-judgment'
  const isTyped = item.kind === 'judgment' || item.kind === 'extract'
  const reason = field({ id: `${id}-reason`, label: words.reason }, textArea({ rows: 2, maxlength: 500 }))
  const hint = counted > 0 ? fill(words.pagesHint, { pages: counted }) : undefined
  const pages = field(
    { id: `${id}-pages`, label: words.pages, hint },
    textInput({ inputmode: 'numeric', value: counted > 0 ? String(counted) : '' }),
  )
  const title = field({ id: `${id}-title`, label: words.paperTitle }, textInput({ value: item.title, maxlength: 300 }))
  const judgmentNumber = field({ id: `${id}-number`, label: words.number }, textInput({ value: item.number, maxlength: 60 }))
  const date = field({ id: `${id}-date`, label: words.date, optional: true }, textInput({ value: item.date, placeholder: '2026-09-14' }))
  const text = field({ id: `${id}-text`, label: words.text, hint: words.textHint }, textArea({ rows: 10 }))
  const paper = field(
    { id: `${id}-document`, label: words.document },
    selectInput(documents.map(each => ({ value: each.id, label: each.name }))),
  )
  const showPages = (): void => {
    const chosen = documents.find(each => each.id === paper.control.value)
    if (chosen) pages.control.value = String(chosen.pages)
  }
  paper.control.addEventListener('change', showPages)
  showPages()
  const given = h(
    'div',
    { class: 'stack' },
    item.kind === 'document'
      ? documents.length === 0
        ? notice('warning', undefined, h('p', {}, words.noDocuments))
        : paper.element
      : null,
    isPublished ? null : title.element,
    isTyped ? [judgmentNumber.element, date.element, text.element] : null,
    pages.element,
  )
  const place = h('div', {}, given)
  const decision = radioCards({
    id: `${id}-gives`,
    label: words.decision,
    choices: [
      { value: 'yes', label: words.gives },
      { value: 'no', label: words.refuses },
    ],
    chosen: ['yes'],
    onChange: ([value]) => fillPlace(place, value === 'no' ? reason.element : given),
  })
  return {
    element: h(
      'section',
      { class: 'copy-check stack', 'aria-labelledby': `${id}-said` },
      h('h2', { id: `${id}-said` }, `${fill(words.item, { number })}: ${itemSaid(item)}`),
      item.caseNumber === '' ? null : h('p', { class: 'figure' }, `${words.caseNumber}: ${item.caseNumber}`),
      h(
        'p',
        { class: 'quiet' },
        proposal ? `${fill(words.right, { article: proposal.article })} · ${words.needs[proposal.needs]}` : null,
        proposal?.isFree ? ` · ${copies.view.free}` : null,
      ),
      decision.element,
      place,
    ),
    read: () => ({
      gives: decision.chosen()[0] !== 'no',
      reason: reason.control.value.trim(),
      pages: Math.trunc(Number(pages.control.value)) || 0,
      documentId: item.kind === 'document' ? paper.control.value : '',
      title: isPublished ? '' : title.control.value.trim(),
      number: isTyped ? judgmentNumber.control.value.trim() : '',
      date: isTyped ? date.control.value.trim() : '',
      text: isTyped ? text.control.value : '',
    }),
  }
}

/** `send` takes the body of the check. */
export function checkForm(view: DeskCopyView, send: (body: unknown) => Promise<void>): HTMLElement {
  const items = view.items.map((item, index) => itemFields(item, view.proposals[index], index + 1))
  const note = field({ id: 'note', label: words.note, optional: true }, textArea({ rows: 2, maxlength: 500 }))
  return h(
    'form',
    {
      novalidate: true,
      class: 'stack',
      id: 'check-form',
      onsubmit: event => {
        event.preventDefault()
        void send({ version: view.version, note: note.control.value.trim(), items: items.map(({ read }) => read()) })
      },
    },
    h('p', {}, fill(words.feePerPage, { fee: formatVnd(view.feePerPageVnd, pageLanguage) })),
    items.map(({ element }) => element),
    note.element,
    h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'button button-primary' }, words.check)),
  )
}
