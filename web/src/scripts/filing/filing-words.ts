// The words of the wizard in the language of the page; modules that import them wait until they are there.
import { loadWords } from '../kit/page-words.ts'

export const { filing: words } = await loadWords({
  vi: () => import('../../words/vi/filing.ts'),
  en: () => import('../../words/en/filing.ts'),
})

export const { filingProblems: problemWords } = await loadWords({
  vi: () => import('../../words/vi/filing-problems.ts'),
  en: () => import('../../words/en/filing-problems.ts'),
})
