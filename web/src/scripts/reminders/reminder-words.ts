// The words of reminders in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { reminders } = await loadWords({
  vi: () => import('../../words/vi/reminders.ts'),
  en: () => import('../../words/en/reminders.ts'),
})
