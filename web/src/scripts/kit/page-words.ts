// The language of the page and the words of one subject in it, loaded alone so that nobody downloads the other language.
import { type Language, languageOf } from '../../site/language.ts'

/** From `<html lang>`. */
export const pageLanguage: Language = languageOf(globalThis.document?.documentElement.lang)

/**
 * Words of one subject: `const { follow } = await loadWords({ vi: () => import('../words/vi/follow.ts'), en: () => import('../words/en/follow.ts') })`.
 */
export function loadWords<Subject>(sources: {
  readonly vi: () => Promise<Subject>
  readonly en: () => Promise<Subject>
}): Promise<Subject> {
  return sources[pageLanguage]()
}
