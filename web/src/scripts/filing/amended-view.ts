// What the court has received of an amendment: when, which files, and what comes next. The receipt of the first filing stays in force.
import type { AmendmentView } from '../../../../functions/filings/filing-form.ts'
import { civilDateOf, formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { formatReceiptCode, parseReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { filedFiles } from '../receipt/filed-files.ts'
import { nextSteps } from '../receipt/next-steps.ts'
import { reviewWords } from './review-words.ts'

export const amendedView = async (amendment: AmendmentView): Promise<HTMLElement> => {
  const { amended: said } = reviewWords
  const code = parseReceiptCode(amendment.receiptCode)
  return h(
    'div',
    { class: 'fields' },
    h('p', { class: 'lead' }, fill(said.body, { time: formatMinute(amendment.receivedAt, pageLanguage), code: formatReceiptCode(code) })),
    h('section', {}, h('h2', {}, said.files), filedFiles(amendment.files)),
    await nextSteps(amendment.next, civilDateOf(amendment.receivedAt)),
    h('p', {}, h('a', { class: 'button', href: `${addressIn(pageLanguage, paths.follow)}#${code}` }, said.follow)),
  )
}
