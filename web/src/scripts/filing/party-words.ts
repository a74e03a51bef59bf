// The words of parties, addresses and witnesses in the language of the page.
import { loadWords } from '../kit/page-words.ts'

export const { filingParties: partyWords } = await loadWords({
  vi: () => import('../../words/vi/filing-parties.ts'),
  en: () => import('../../words/en/filing-parties.ts'),
})
