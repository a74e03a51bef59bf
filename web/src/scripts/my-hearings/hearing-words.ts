// The words of one's own hearings in the language of the page; a module that imports them waits until they are there.
import { loadWords } from '../kit/page-words.ts'

export const [{ myHearings: words }, { hearings: publicWords }, { deskHearings }] = await Promise.all([
  loadWords({ vi: () => import('../../words/vi/my-hearings.ts'), en: () => import('../../words/en/my-hearings.ts') }),
  loadWords({ vi: () => import('../../words/vi/hearings.ts'), en: () => import('../../words/en/hearings.ts') }),
  loadWords({ vi: () => import('../../words/vi/desk-hearings.ts'), en: () => import('../../words/en/desk-hearings.ts') }),
])
