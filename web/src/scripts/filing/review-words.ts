// The words of reviewing, signing and sending in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { filingReview: reviewWords } = await loadWords({
  vi: () => import('../../words/vi/filing-review.ts'),
  en: () => import('../../words/en/filing-review.ts'),
})
export const { filingEvidence: evidenceNames } = await loadWords({
  vi: () => import('../../words/vi/filing-evidence.ts'),
  en: () => import('../../words/en/filing-evidence.ts'),
})
