// Reads what the filer's doors answer; another shape is a fault of ours, said as one.
import type { DocumentLink } from '../../../../functions/documents/document-form.ts'
import type { DraftPage, FilingPage, FilingSummary, FilingView } from '../../../../functions/filings/filing-form.ts'
import { reading } from '../kit/reading.ts'

export const readDrafts = reading<DraftPage>('a page of drafts', 'drafts')
export const readFilings = reading<FilingPage>('a page of filings', 'filings')
export const readFiling = reading<FilingView>('a filing', 'id', 'state', 'petition', 'history', 'files', 'deadlines', 'may')
export const readSummary = reading<FilingSummary>('the answer of an act', 'id', 'state', 'receiptCode')
export const readLink = reading<DocumentLink>('a link to a document', 'url', 'name')
