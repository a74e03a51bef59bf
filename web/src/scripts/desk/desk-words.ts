// The words of the desk in the language of the page, with those of events and duties; a module that imports them waits until they are there.
import { loadWords } from '../kit/page-words.ts'

export const [{ desk }, { events }, { duties }] = await Promise.all([
  loadWords({ vi: () => import('../../words/vi/desk.ts'), en: () => import('../../words/en/desk.ts') }),
  loadWords({ vi: () => import('../../words/vi/events.ts'), en: () => import('../../words/en/events.ts') }),
  loadWords({ vi: () => import('../../words/vi/duties.ts'), en: () => import('../../words/en/duties.ts') }),
])
