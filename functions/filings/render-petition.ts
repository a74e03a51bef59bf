// Writes the petition as a PDF for the revision that was asked for; one that has been overtaken is left alone.
import { courtDirectory } from '../administration/directory-lookup.ts'
import { listDossier } from '../documents/document-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { petitionState } from './draft.ts'
import { findDraft, notePetitionFile } from './draft-store.ts'
import { filingIdOf } from './filing.ts'
import { storePetition } from './paper-store.ts'
import { petitionPaper } from './petition-paper.ts'
import { renderPetition } from './petition-pdf.ts'
import { petitionWords } from './petition-words.ts'
import { signatories } from './signature.ts'

export const handler = journalWorker('render-petition', async ({ subject }) => {
  const id = filingIdOf(subject) ?? refuse('invalid', 'draft.missing', { subject })
  const draft = await findDraft(id)
  if (draft === undefined || draft.petitionFile === null || petitionState(draft).state !== 'rendering') return
  const { petition, petitionFile } = draft
  const [documents, directory] = await Promise.all([listDossier(id), courtDirectory()])
  const paper = petitionPaper({
    petition,
    files: documents.filter(document => document.state !== 'refused'),
    words: petitionWords(petition, directory),
    signatories: signatories(petition),
    preparedOn: civilDateOf(petitionFile.requestedAt),
  })
  const { bytes, pages } = await renderPetition(paper, petitionFile.requestedAt)
  const { versionId, sha256, sizeBytes } = await storePetition(petitionFile.key, bytes)
  await notePetitionFile(id, { ...petitionFile, state: 'ready', versionId, sha256, sizeBytes, pages })
})
