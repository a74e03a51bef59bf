// The words of copies, in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { copies } = await loadWords({ vi: () => import('../../words/vi/copies.ts'), en: () => import('../../words/en/copies.ts') })
