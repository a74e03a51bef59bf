// Withdrawing a petition: what it means, why if one wishes to say, and a button that names the filing.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { formatReceiptCode, parseReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { fill } from '../../words/fill.ts'
import { showErrors } from '../kit/error-summary.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { type ActPage, actPage, sendAct } from './act-page.ts'
import { filingAddress } from './addresses.ts'
import { words } from './filing-words.ts'

/** As the API's door takes it. */
const longestReason = 2_000

export function withdrawPage(filing: FilingView, done: () => void): ActPage {
  const errors = h('div', {})
  const { withdraw } = words
  const reason = field({ id: 'reason', label: withdraw.reason, hint: withdraw.reasonHint, optional: true }, textArea({ rows: 4 }))
  return actPage({
    title: withdraw.title,
    body: [withdraw.body.map(sentence => h('p', {}, sentence)), reason.element],
    confirm: fill(withdraw.confirm, { code: formatReceiptCode(parseReceiptCode(filing.receiptCode)) }),
    keep: { label: withdraw.keep, href: filingAddress(filing.id) },
    errors,
    send: () => {
      const text = reason.control.value.normalize('NFC').trim()
      const wrong = text.length > longestReason ? fill(withdraw.tooLong, { limit: longestReason }) : undefined
      reason.setError(wrong)
      showErrors(errors, wrong ? [{ fieldId: 'reason', message: wrong }] : [])
      return wrong ? undefined : sendAct(filing.id, 'withdrawal', { reason: text })
    },
    done,
  })
}
