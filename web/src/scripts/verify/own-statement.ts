// The whole statement of a receipt, for its filer who is signed in: it lists every file, and is believed only if it fits what was signed.
import type { ReceiptFile, ReceiptStatement } from '../../../../functions/filings/filing-form.ts'
import { type CompactStatement, isStatementOf } from '../../../../functions/filings/receipt.ts'
import { api } from '../kit/api.ts'
import { looksSignedIn } from '../kit/session-marker.ts'

export type OwnStatement = { readonly files: readonly ReceiptFile[] } | 'signed-out' | 'not-yours'

export async function ownStatement(compact: CompactStatement): Promise<OwnStatement> {
  if (!looksSignedIn()) return 'signed-out'
  const id = await filingOf(compact.code)
  if (id === 'signed-out' || id === undefined) return id ?? 'not-yours'
  const receipt = await api(`/api/filings/${encodeURIComponent(id)}/receipt`, { parse: readStatement })
  if (!receipt.ok || !(await isStatementOf(receipt.data, compact))) return 'not-yours'
  return { files: receipt.data.files }
}

/** One's own filing with this code, page by page. */
async function filingOf(code: string): Promise<string | undefined> {
  let next = ''
  do {
    const page = await api(`/api/filings${next}`, { parse: readPage })
    if (!page.ok) return page.reason === 'signed-out' ? 'signed-out' : undefined
    const found = page.data.filings.find(filing => filing.receiptCode === code)
    if (found) return found.id
    next = page.data.next === undefined ? '' : `?next=${encodeURIComponent(page.data.next)}`
  } while (next !== '')
  return undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function readPage(value: unknown): { filings: { id: string; receiptCode: string }[]; next?: string } {
  if (!isRecord(value) || !Array.isArray(value.filings)) throw new Error('not a page of filings')
  const filings = value.filings.filter(isRecord).map(filing => ({ id: String(filing.id), receiptCode: String(filing.receiptCode) }))
  return { filings, ...(typeof value.next === 'string' ? { next: value.next } : {}) }
}

/** Its shape is not checked further: a statement of another shape has another hash and fits no signature. */
const isStatement = (value: unknown): value is ReceiptStatement => isRecord(value) && Array.isArray(value.files)

function readStatement(value: unknown): ReceiptStatement {
  const statement = isRecord(value) ? value.statement : undefined
  if (!isStatement(statement)) throw new Error('not a receipt')
  return statement
}
