// The words of the register in the language of the page.
import { loadWords } from '../kit/page-words.ts'

const { search } = await loadWords({ vi: () => import('../../words/vi/search.ts'), en: () => import('../../words/en/search.ts') })

export const words = search
