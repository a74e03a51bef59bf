// The receipt page: asks for the receipt of the address and shows it; waits for its PDF.
import type { ReceiptView } from '../../../../functions/filings/filing-form.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { api } from '../kit/api.ts'
import { showFailure, signInAddress } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { receiptView } from './receipt-view.ts'
import { receiptWords } from './receipt-words.ts'

const place = placeById('receipt')
const filingId = new URLSearchParams(location.search).get('ho-so') ?? ''

const isReceipt = (value: unknown): value is ReceiptView =>
  typeof value === 'object' && value !== null && 'statement' in value && 'link' in value && 'next' in value

const readReceipt = (value: unknown): ReceiptView => {
  if (!isReceipt(value)) throw new Error('not a receipt')
  return value
}

const askReceipt = () => api(`/api/filings/${encodeURIComponent(filingId)}/receipt`, { parse: readReceipt })

const button = (href: string, label: string) => h('p', {}, h('a', { class: 'button button-quiet', href }, label))

const show = async (): Promise<void> => {
  if (filingId === '') {
    const { title, body, action } = receiptWords.noFiling
    return fillPlace(place, notice('information', title, h('p', {}, body), button(addressIn(pageLanguage, paths.follow), action)))
  }
  const outcome = await whileWaiting(place, askReceipt(), 8)
  if (outcome.ok) return fillPlace(place, await receiptView(outcome.data, askReceipt))
  if (outcome.reason !== 'signed-out') return showFailure(place, outcome, () => void show())
  const { title, body, action } = receiptWords.signedOut
  fillPlace(
    place,
    notice(
      'warning',
      title,
      h('p', {}, body),
      button(signInAddress(), action),
      button(addressIn(pageLanguage, paths.follow), receiptWords.noFiling.action),
    ),
  )
}

await show()
