// Names for the codes of a petition, from the court directory and the table of legal relations.
import { type CourtDirectory, communeName, findCommune, findCourt } from '../kernel/courts.ts'
import { legalRelations } from '../kernel/legal-relations.ts'
import type { Petition } from './petition-form.ts'
import type { PaperWords } from './petition-paper.ts'

const province = 'tỉnh Nghệ An'

export const petitionWords = (petition: Petition, directory: CourtDirectory): PaperWords => ({
  courtName: findCourt(directory, petition.courtCode)?.nameVi ?? 'Tòa án nhân dân ……………………',
  communeName: code => {
    const commune = findCommune(directory, code)
    return commune && `${communeName(commune, 'inside')}, ${province}`
  },
  relationName: legalRelations.find(relation => relation.code === petition.relation)?.nameVi ?? '',
})
