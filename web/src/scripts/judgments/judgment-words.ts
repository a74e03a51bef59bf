// The words of the desk of judgments in the language of the page; a module that imports them waits until they are there.
import { loadWords } from '../kit/page-words.ts'

export const [{ deskJudgments }, { judgmentPage }] = await Promise.all([
  loadWords({ vi: () => import('../../words/vi/desk-judgments.ts'), en: () => import('../../words/en/desk-judgments.ts') }),
  loadWords({ vi: () => import('../../words/vi/judgment-page.ts'), en: () => import('../../words/en/judgment-page.ts') }),
])

/** A word of a closed set by its code; the code itself where the set has grown since this page was built. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string => new Map(Object.entries(words)).get(code) ?? code
