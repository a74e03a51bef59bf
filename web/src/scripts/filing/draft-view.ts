// A draft as the API answers it.
import type { DraftView } from '../../../../functions/filings/filing-form.ts'
import { petitionForm } from '../../../../functions/filings/petition-form.ts'
import { api } from '../kit/api.ts'

const isDraft = (value: unknown): value is DraftView =>
  typeof value === 'object' && value !== null && 'id' in value && 'revision' in value && 'petition' in value

export const readDraft = (value: unknown): DraftView => {
  if (!isDraft(value)) throw new Error('not a draft')
  return { ...value, petition: petitionForm.parse(value.petition) }
}

export const askDraft = (id: string) => api(`/api/drafts/${encodeURIComponent(id)}`, { parse: readDraft })
