// The words of one filing at the desk, in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { deskFiling } = await loadWords({
  vi: () => import('../../words/vi/desk-filing.ts'),
  en: () => import('../../words/en/desk-filing.ts'),
})
