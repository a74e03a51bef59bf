// The name of a court by its code, as shipped with the site: a receipt is read without a network too. Fetched only when a receipt is genuine.
import directory from '../../../../functions/kernel/data/courts.json' with { type: 'json' }
import type { Language } from '../../site/language.ts'

/** The code itself for a court that was founded after this page. */
export function courtNameOf(code: string, language: Language): string {
  const court = directory.courts.find(each => each.code === code)
  if (court === undefined) return code
  return language === 'vi' ? court.nameVi : court.nameEn
}
