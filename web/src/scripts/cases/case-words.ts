// The words of cases, in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { cases } = await loadWords({ vi: () => import('../../words/vi/cases.ts'), en: () => import('../../words/en/cases.ts') })
