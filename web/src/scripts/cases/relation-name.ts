// What a legal relation is called; empty for a case without one.
import { legalRelations } from '../../../../functions/kernel/legal-relations.ts'
import { pageLanguage } from '../kit/page-words.ts'

export const relationName = (code: string): string => {
  const found = legalRelations.find(each => each.code === code)
  if (found === undefined) return code
  return pageLanguage === 'vi' ? found.nameVi : found.nameEn
}
