// The words of the books in the language of the page; a module that imports them waits until they are there.
import { loadWords } from '../kit/page-words.ts'

export const [{ books }, { orders }] = await Promise.all([
  loadWords({ vi: () => import('../../words/vi/books.ts'), en: () => import('../../words/en/books.ts') }),
  loadWords({ vi: () => import('../../words/vi/orders.ts'), en: () => import('../../words/en/orders.ts') }),
])
