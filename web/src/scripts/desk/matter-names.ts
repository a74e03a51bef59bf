// What a kind of case, a topic and a ground for returning are called; a code that this page does not know stands for itself.
import { caseKinds, returnGrounds } from '../../../../functions/kernel/case-kinds.ts'
import { wizardTopics } from '../../../../functions/kernel/wizard-topics.ts'
import type { Language } from '../../site/language.ts'

export const kindName = (language: Language, code: string): string => {
  const kind = caseKinds.find(each => each.code === code)
  if (kind === undefined) return code
  return language === 'vi' ? kind.nameVi : kind.nameEn
}

export const topicName = (language: Language, code: string): string => {
  const topic = wizardTopics.find(each => each.code === code)
  if (topic === undefined) return code
  return language === 'vi' ? topic.labelVi : topic.labelEn
}

/** Kinds that come by the portal, for a choice. */
export const filedKinds: readonly string[] = caseKinds.filter(kind => kind.filedByCitizens).map(kind => kind.code)

export const groundName = (language: Language, code: string): string => {
  const ground = returnGrounds.find(each => each.code === code)
  if (ground === undefined) return code
  return language === 'vi' ? ground.nameVi : ground.nameEn
}
