// The words of the payer's pages in the language of the page; a module that imports them waits until they are there.
import { loadWords } from '../kit/page-words.ts'

export const [{ payment }, { orders }] = await Promise.all([
  loadWords({ vi: () => import('../../words/vi/payment.ts'), en: () => import('../../words/en/payment.ts') }),
  loadWords({ vi: () => import('../../words/vi/orders.ts'), en: () => import('../../words/en/orders.ts') }),
])
