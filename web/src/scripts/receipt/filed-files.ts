// The files that the court received: name, size, and the digest folded under each.
import type { ReceiptFile } from '../../../../functions/filings/filing-form.ts'
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import { h } from '../kit/h.ts'
import { icon } from '../kit/icon.ts'
import { kitWords } from '../kit/kit-words.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { receiptWords } from './receipt-words.ts'

export const filedFiles = (files: readonly ReceiptFile[]): HTMLElement => {
  const { files: said } = receiptWords
  return h(
    'ol',
    { class: 'filed-files' },
    files.map(file =>
      h(
        'li',
        {},
        h(
          'p',
          { class: 'file-name' },
          icon('file'),
          file.id === 'petition' ? `${said.petition}: ` : null,
          file.name,
          ' ',
          h('span', { class: 'file-size figure' }, saySize(pageLanguage, file.sizeBytes)),
        ),
        h(
          'details',
          {},
          h('summary', { 'aria-label': fill(kitWords.file.of, { action: said.show, name: file.name }) }, said.show),
          h('p', { class: 'file-hash' }, `${said.hash}: `, h('code', {}, file.sha256)),
        ),
      ),
    ),
  )
}
