// The filed files with their hashes; a link to read one is asked for when it is wanted, and is good for a few minutes.
import type { FilingView, ReceiptFile } from '../../../../functions/filings/filing-form.ts'
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import { api } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { icon } from '../kit/icon.ts'
import { kitWords } from '../kit/kit-words.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { readLink } from './answers.ts'
import { words } from './filing-words.ts'

export function filesPart(filing: FilingView): HTMLElement {
  const unreadable = filing.unreadable?.documentIds ?? []
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'files-title' },
    h('h2', { id: 'files-title' }, words.files.title),
    h(
      'ul',
      { class: 'file-list' },
      filing.files.map(file => fileLine(filing.id, file, unreadable.includes(file.id))),
    ),
    h('p', { class: 'quiet' }, words.files.note),
  )
}

function fileLine(filingId: string, file: ReceiptFile, isUnreadable: boolean): HTMLElement {
  const said = h('div', {})
  const label = fill(kitWords.file.of, { action: words.files.open, name: file.name })
  const button = h('button', { type: 'button', class: 'button button-plain', 'aria-label': label, onclick: () => open() }, words.files.open)
  const open = async (): Promise<void> => {
    fillPlace(said, h('p', { role: 'status' }, words.files.opening))
    const path = `/api/dossiers/${encodeURIComponent(filingId)}/documents/${encodeURIComponent(file.id)}/content`
    const outcome = await api(path, { parse: readLink })
    if (!outcome.ok) {
      const failed = await failureNotice(outcome, open)
      fillPlace(said, failed)
      failed.focus()
      return
    }
    said.replaceChildren()
    // Where the browser lets no tab be opened after a moment's wait, the person opens it by the link.
    if (window.open(outcome.data.url, '_blank') !== null) return
    const link = h('a', { href: outcome.data.url, target: '_blank', rel: 'noopener noreferrer' }, words.files.openNow)
    fillPlace(said, h('p', {}, link))
    link.focus()
  }
  return h(
    'li',
    { class: 'file-row' },
    icon('file'),
    h(
      'div',
      { class: 'file-facts' },
      h(
        'p',
        { class: 'file-name' },
        file.id === 'petition' ? `${words.files.petition}: ` : null,
        file.name,
        ' ',
        h('span', { class: 'file-size figure' }, saySize(pageLanguage, file.sizeBytes)),
      ),
      isUnreadable ? h('p', { class: 'file-status' }, statusTag(words.files.unreadable, 'danger')) : null,
      h('p', { class: 'file-hash' }, `${words.files.hash}: `, h('code', {}, file.sha256)),
      said,
    ),
    h('div', { class: 'file-acts' }, button),
  )
}
