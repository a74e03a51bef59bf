// The words of the officers' acts, in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { deskActs } = await loadWords({
  vi: () => import('../../words/vi/desk-acts.ts'),
  en: () => import('../../words/en/desk-acts.ts'),
})
