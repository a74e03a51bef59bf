// The words of requests to be excused from the advance, in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { exemption } = await loadWords({
  vi: () => import('../../words/vi/exemption.ts'),
  en: () => import('../../words/en/exemption.ts'),
})
