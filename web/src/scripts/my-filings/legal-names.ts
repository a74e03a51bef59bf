// What a kind of case and a ground for returning are called; a code that this page does not know stands for itself.
import { caseKinds, returnGrounds } from '../../../../functions/kernel/case-kinds.ts'
import type { Language } from '../../site/language.ts'

export function kindName(code: string, language: Language): string {
  const kind = caseKinds.find(each => each.code === code)
  if (kind === undefined) return code
  return language === 'vi' ? kind.nameVi : kind.nameEn
}

export function groundName(code: string, language: Language): string {
  const ground = returnGrounds.find(each => each.code === code)
  if (ground === undefined) return code
  return language === 'vi' ? ground.nameVi : ground.nameEn
}
