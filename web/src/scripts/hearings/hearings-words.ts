// The words of the public schedule in the language of the page; a module that imports them waits until they are there.
import { loadWords } from '../kit/page-words.ts'

export const { hearings: words } = await loadWords({
  vi: () => import('../../words/vi/hearings.ts'),
  en: () => import('../../words/en/hearings.ts'),
})
