// The words of the administrator's pages, in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { administration } = await loadWords({
  vi: () => import('../../words/vi/administration.ts'),
  en: () => import('../../words/en/administration.ts'),
})
