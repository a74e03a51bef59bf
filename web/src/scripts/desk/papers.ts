// The papers of a filing beside its facts: a list of files, and the one chosen shown by its link of a few minutes.
import type { DocumentLink } from '../../../../functions/documents/document-form.ts'
import type { ReceiptFile } from '../../../../functions/filings/filing-form.ts'
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readLink } from './answers.ts'
import { deskFiling } from './desk-filing-words.ts'

const words = deskFiling.papers

export interface Papers {
  readonly element: HTMLElement
  /** Shows the file, and leads there on a phone, where the papers stand below. */
  open(id: string): void
}

export function papers(filingId: string, files: readonly ReceiptFile[]): Papers {
  const stage = h('div', { class: 'paper', tabindex: -1 }, h('p', { class: 'quiet' }, words.choose))
  const buttons = files.map(file =>
    h(
      'button',
      { type: 'button', class: 'paper-choice', 'aria-pressed': 'false', onclick: () => void show(file) },
      h('span', { class: 'paper-name' }, file.name),
      h('span', { class: 'quiet figure' }, ` ${saySize(pageLanguage, file.sizeBytes)}`),
      file.id === 'petition' ? h('span', { class: 'quiet' }, ` · ${words.petition}`) : null,
    ),
  )
  const element = h(
    'section',
    { class: 'papers', id: 'papers', 'aria-labelledby': 'papers-title' },
    h('h2', { id: 'papers-title' }, words.title),
    h(
      'ul',
      { class: 'paper-list', 'aria-label': words.list },
      buttons.map(button => h('li', {}, button)),
    ),
    stage,
  )
  const show = async (file: ReceiptFile): Promise<void> => {
    buttons.forEach((button, index) => {
      button.setAttribute('aria-pressed', String(files[index] === file))
    })
    const path = `/api/desk/filings/${filingId}/documents/${encodeURIComponent(file.id)}`
    const outcome = await whileWaiting(stage, api(path, { parse: readLink }))
    if (outcome.ok)
      fillPlace(
        stage,
        paper(outcome.data, file, () => void show(file)),
      )
    else await showFailure(stage, outcome, () => void show(file))
  }
  const open = (id: string): void => {
    const file = files.find(each => each.id === id)
    if (file === undefined) return
    void show(file)
    if (!isWide()) element.scrollIntoView({ block: 'start' })
  }
  return { element, open }
}

/** Papers stand beside the facts. */
export const isWide = (): boolean => matchMedia('(min-width: 64rem)').matches

/** The digest stands above what it is the digest of, in sight however long the file is. */
const paper = (link: DocumentLink, file: ReceiptFile, again: () => void): Child => [
  h('p', { class: 'file-hash' }, `${words.hash}: `, h('code', {}, file.sha256)),
  h(
    'p',
    { class: 'paper-acts' },
    h('a', { class: 'button button-plain', href: link.url, target: '_blank', rel: 'noopener noreferrer' }, words.newTab),
    h('button', { type: 'button', class: 'button button-plain', onclick: again }, words.refresh),
  ),
  preview(link),
  h('p', { class: 'quiet paper-note' }, words.note),
]

function preview(link: DocumentLink): HTMLElement {
  if (link.type === 'application/pdf' && navigator.pdfViewerEnabled) {
    return h('iframe', { class: 'paper-frame', src: link.url, title: fill(words.frame, { name: link.name }) })
  }
  if (link.type === 'image/jpeg' || link.type === 'image/png') {
    return h('img', { class: 'paper-image', src: link.url, alt: fill(words.frame, { name: link.name }) })
  }
  return h(
    'div',
    { class: 'empty' },
    h('p', {}, words.noPreview),
    h('p', {}, h('a', { class: 'button', href: link.url, target: '_blank', rel: 'noopener noreferrer' }, words.download)),
  )
}
