// The files of a dossier as the server has them: the truth after a reload.
import type { DocumentList, DocumentView } from '../../../../functions/documents/document-form.ts'
import { api, type Outcome } from '../kit/api.ts'
import { readDocument } from './upload.ts'

const isList = (value: unknown): value is DocumentList =>
  typeof value === 'object' && value !== null && 'documents' in value && Array.isArray(value.documents)

const readList = (value: unknown): DocumentView[] => {
  if (!isList(value)) throw new Error('not a list of documents')
  return value.documents.map(readDocument)
}

const pathOf = (dossierId: string): `/api/${string}` => `/api/dossiers/${encodeURIComponent(dossierId)}/documents`

export const listDocuments = (dossierId: string): Promise<Outcome<DocumentView[]>> => api(pathOf(dossierId), { parse: readList })

export const askDocument = (dossierId: string, id: string): Promise<Outcome<DocumentView>> =>
  api(`${pathOf(dossierId)}/${encodeURIComponent(id)}`, { parse: readDocument })

export const declareDocument = (
  dossierId: string,
  declared: { name: string; type: string; sizeBytes: number },
): Promise<Outcome<DocumentView>> => api(pathOf(dossierId), { method: 'POST', body: declared, parse: readDocument })

export const discardDocument = (dossierId: string, id: string): Promise<Outcome<undefined>> =>
  api(`${pathOf(dossierId)}/${encodeURIComponent(id)}`, { method: 'DELETE', parse: () => undefined })
