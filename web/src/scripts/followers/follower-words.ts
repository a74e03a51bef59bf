// The words of mails about the schedule in the language of the page; a module that imports them waits until they are there.
import { loadWords } from '../kit/page-words.ts'

export const { followers } = await loadWords({
  vi: () => import('../../words/vi/followers.ts'),
  en: () => import('../../words/en/followers.ts'),
})
