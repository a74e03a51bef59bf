// The words of a page while it is built. A browser script loads only the subjects and the language it needs: `loadWords` in scripts/kit/page-words.ts.
import type { Language } from '../site/language.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export type Words = typeof vi

export function wordsIn(language: Language): Words {
  return language === 'en' ? en : vi
}
