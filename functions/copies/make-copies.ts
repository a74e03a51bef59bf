// Makes every copy of a released request, one after the other, then their archive; a run that was stopped goes on where it was.
import { createHash } from 'node:crypto'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { listDossier } from '../documents/document-lookup.ts'
import { digestToSeal, sealed, withStatement } from '../filings/receipt-seal.ts'
import { findPublished } from '../judgments/published-lookup.ts'
import { systemActor } from '../kernel/actor.ts'
import { findCourt } from '../kernel/courts.ts'
import { canonicalJson } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { receiptKeyId, signWithReceiptKey } from '../platform/receipt-key.ts'
import { settings } from '../platform/settings.ts'
import { codeOfCopy } from './copy-code.ts'
import { readStored, storeArchive, storeCopy } from './copy-file-store.ts'
import type { MadeCopy } from './copy-item.ts'
import { copyPaper } from './copy-paper.ts'
import { type Attached, renderCopy } from './copy-pdf.ts'
import { type CopyRequest, copyIdOf, finishCopies, type WantedItem } from './copy-request.ts'
import { archiveContents, archiveName, draftStatement, paragraphsOf } from './copy-source.ts'
import { type CopyStatement, copyDigest, copyLink, sealedCopy, withManifest } from './copy-statement.ts'
import { findRequest, findSource, saveRequest } from './copy-store.ts'
import { findArchive, keepArchive, keepMade, madeOf } from './made-store.ts'
import { type ZipFile, zipArchive } from './zip-archive.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

const maker = systemActor('make-copies')

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

interface Source {
  body: string[]
  sha256: string
  originName?: string
  attached?: Attached
  pages?: number
}

/** What is to be copied now; undefined for a judgment that was taken down since. */
const sourceOf = async (request: CopyRequest, item: WantedItem, number: number): Promise<Source | undefined> => {
  if (item.kind === 'published-judgment') {
    const judgment = await findPublished(item.judgmentId)
    if (judgment?.state !== 'published') return undefined
    const { paragraphs, courtName, corrections } = judgment
    const notes = corrections.map(({ on, note }) => `Đính chính ngày ${on}: ${note}`)
    return { body: [...paragraphs, ...notes], sha256: sha256(canonicalJson(paragraphs)), originName: courtName }
  }
  if (item.kind !== 'document') {
    const text = (await findSource(request.id, number)) ?? ''
    return { body: paragraphsOf(text), sha256: sha256(text) }
  }
  const paper = (await listDossier(item.caseId)).find(({ id }) => id === item.documentId)
  if (paper?.versionId === undefined || paper.sha256 === undefined) return undefined
  const bytes = await readStored({ key: paper.key, versionId: paper.versionId })
  const attached = { bytes, name: paper.name, type: paper.type, sha256: paper.sha256 }
  return { body: [], sha256: paper.sha256, attached, pages: item.found?.pages ?? 1 }
}

const make = async (request: CopyRequest, item: WantedItem, number: number, courtName: string, now: string): Promise<void> => {
  const source = await sourceOf(request, item, number)
  if (source === undefined) return
  const code = codeOfCopy(request.code, number)
  const draft = draftStatement(request, item, { courtName, originName: source.originName ?? '', code, sourceSha256: source.sha256 })
  const certify = async (pages: number): Promise<{ statement: CopyStatement; signature: string; link: string }> => {
    const statement: CopyStatement = { ...draft, pages: source.pages ?? pages }
    const signature = await signWithReceiptKey(await copyDigest(statement))
    return { statement, signature, link: await copyLink(PORTAL_ORIGIN, statement, signature) }
  }
  const { bytes, certified } = await renderCopy(copyPaper(draft, source.body), { at: now, attached: source.attached }, certify)
  const { statement, signature } = certified
  const unsealed = withStatement(withManifest(bytes, statement), await sealedCopy(statement, signature))
  const file = await storeCopy(request.id, number, sealed(unsealed, receiptKeyId, await signWithReceiptKey(await digestToSeal(unsealed))))
  const { id: requestId } = request
  const made: MadeCopy = {
    ...{ requestId, number, judgmentId: item.judgmentId, statement, keyId: receiptKeyId, signature, file, madeAt: now },
    ...{ state: 'valid', asOf: '' },
  }
  await keepMade(made)
}

/** One file for all of them, with a list of what is in it. */
const archive = async (request: CopyRequest, made: readonly MadeCopy[]): Promise<void> => {
  if (made.length < 2 || (await findArchive(request.id))) return
  const listed = made.map(copy => ({ copy, name: archiveName(copy.number, `${copy.statement.number} ${copy.statement.title}`) }))
  const files: ZipFile[] = []
  for (const { copy, name } of listed) files.push({ name: `${name}.pdf`, bytes: await readStored(copy.file) })
  const contents = archiveContents(
    listed.map(({ copy, name }) => ({ file: `${name}.pdf`, statement: copy.statement, sha256: copy.file.sha256 })),
  )
  files.push({ name: 'danh-muc.csv', bytes: new TextEncoder().encode(contents) })
  await keepArchive(request.id, { file: await storeArchive(request.id, await zipArchive(files)), copies: made.length })
}

export const handler = journalWorker('make-copies', async ({ subject }, { now }) => {
  const request = (await findRequest(copyIdOf(subject) ?? '')) ?? refuse('missing', 'copy.missing', { subject })
  if (request.state !== 'released') return
  const [directory, before] = await Promise.all([courtDirectory(), madeOf(request.id)])
  const courtName = findCourt(directory, request.courtCode)?.nameVi ?? request.courtCode
  const isMade = (number: number): boolean => before.some(copy => copy.number === number)
  for (const [index, item] of request.items.entries())
    if (item.found?.gives && !isMade(index + 1)) await make(request, item, index + 1, courtName, now)
  const made = await madeOf(request.id)
  await archive(request, made)
  const change = finishCopies(request, made.length, { actor: maker, now })
  if (change) await saveRequest(change)
})
