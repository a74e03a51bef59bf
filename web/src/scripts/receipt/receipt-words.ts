// The words of the receipt in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { receiptPage: receiptWords } = await loadWords({
  vi: () => import('../../words/vi/receipt-page.ts'),
  en: () => import('../../words/en/receipt-page.ts'),
})
