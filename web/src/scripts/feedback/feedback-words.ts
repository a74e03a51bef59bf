// The words of feedback in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { feedback } = await loadWords({
  vi: () => import('../../words/vi/feedback.ts'),
  en: () => import('../../words/en/feedback.ts'),
})
