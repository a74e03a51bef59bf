// The words of the desk of hearings in the language of the page; a module that imports them waits until they are there.
import { loadWords } from '../kit/page-words.ts'

export const [{ deskHearings: words }, { hearings: publicWords }, { desk }] = await Promise.all([
  loadWords({ vi: () => import('../../words/vi/desk-hearings.ts'), en: () => import('../../words/en/desk-hearings.ts') }),
  loadWords({ vi: () => import('../../words/vi/hearings.ts'), en: () => import('../../words/en/hearings.ts') }),
  loadWords({ vi: () => import('../../words/vi/desk.ts'), en: () => import('../../words/en/desk.ts') }),
])
