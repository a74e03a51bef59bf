// The words of draws, in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { draws } = await loadWords({ vi: () => import('../../words/vi/draws.ts'), en: () => import('../../words/en/draws.ts') })
