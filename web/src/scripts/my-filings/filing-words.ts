// The words of the page of one filing, in its language.
import { loadWords } from '../kit/page-words.ts'

const [one, dutyWords, eventWords] = await loadWords({
  vi: () => Promise.all([import('../../words/vi/my-filings.ts'), import('../../words/vi/duties.ts'), import('../../words/vi/events.ts')]),
  en: () => Promise.all([import('../../words/en/my-filings.ts'), import('../../words/en/duties.ts'), import('../../words/en/events.ts')]),
})

export const words = one.myFiling
export const whySignIn = one.myFilings.why
export const officerWords = one.myFilings.officer
export const { duties } = dutyWords
export const { events } = eventWords
