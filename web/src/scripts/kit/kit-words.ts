// The kit's own words in the language of the page; a module that imports them waits until they are there.
import { loadWords } from './page-words.ts'

export const { kit: kitWords } = await loadWords({
  vi: () => import('../../words/vi/kit.ts'),
  en: () => import('../../words/en/kit.ts'),
})
