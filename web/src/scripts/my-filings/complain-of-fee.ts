// A complaint about the advance, or about the judge's answer on exemption: what it does and what not, why, and to whom it goes.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { fill } from '../../words/fill.ts'
import { showErrors } from '../kit/error-summary.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { type ActPage, actPage, sendAct } from './act-page.ts'
import { filingAddress } from './addresses.ts'
import { exemption } from './exemption-words.ts'
import { words as filingWords } from './filing-words.ts'

/** As the API's door takes it. */
const longestReason = 5_000

export function complaintPage(filing: FilingView, done: () => void): ActPage {
  const words = exemption.complaint
  const errors = h('div', {})
  const reason = field({ id: 'reason', label: words.reason, hint: words.reasonHint }, textArea({ rows: 5 }))
  return actPage({
    title: words.title,
    body: [
      h('p', {}, words.lead),
      h(
        'ul',
        { class: 'points' },
        words.points.map(point => h('li', {}, point)),
      ),
      reason.element,
    ],
    confirm: words.send,
    keep: { label: filingWords.back, href: filingAddress(filing.id) },
    errors,
    send: () => {
      const text = reason.control.value.normalize('NFC').trim()
      const tooLong = text.length > longestReason ? fill(words.tooLong, { limit: longestReason }) : undefined
      const wrong = text === '' ? words.reasonMissing : tooLong
      reason.setError(wrong)
      showErrors(errors, wrong ? [{ fieldId: 'reason', message: wrong }] : [])
      return wrong ? undefined : sendAct(filing.id, 'fee-complaint', { reason: text })
    },
    done,
  })
}
