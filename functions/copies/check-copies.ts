// A clerk has checked pages and right of everything asked for, and enters the text of what is not published.
import { findCaseById, findCaseByNumber } from '../cases/case-lookup.ts'
import { listDossier } from '../documents/document-lookup.ts'
import { chargeOf, feeTableOn } from '../fees/fee-table.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { checkCopies } from './copy-decision.ts'
import { copyCheckForm } from './copy-form.ts'
import { atDesk, type CopyRequest, type WantedItem } from './copy-request.ts'
import { isFree, rightTo } from './copy-right.ts'
import { findRequest, hasBeenGiven, putSource, saveRequest } from './copy-store.ts'
import { copySummary } from './copy-view.ts'

const caseOf = async ({ courtCode }: CopyRequest, { kind, caseId, caseNumber }: WantedItem): Promise<string> => {
  if (kind === 'published-judgment') return ''
  const its = caseId === '' ? await findCaseByNumber(courtCode, caseNumber) : await findCaseById(caseId)
  return its?.id ?? ''
}

/** A paper of this very file, filed. Refuses `copy.document-missing`. */
const chosenPaper = async (caseId: string, documentId: string) => {
  const papers = caseId === '' ? [] : await listDossier(caseId)
  const paper = papers.find(({ id, state }) => id === documentId && state === 'filed')
  return paper ?? refuse('invalid', 'copy.document-missing')
}

const found = async (
  request: CopyRequest,
  item: WantedItem,
  given: { gives: boolean; documentId: string; text: string; title: string },
) => {
  const caseId = await caseOf(request, item)
  const right = rightTo(item.kind, request.as)
  const hasHadOne = caseId !== '' && (await hasBeenGiven(caseId, item.kind, request.requester.subject))
  const needsText = given.gives && (item.kind === 'judgment' || item.kind === 'extract')
  if (needsText && given.text.trim() === '') refuse('invalid', 'copy.text-missing')
  const paper = given.gives && item.kind === 'document' ? await chosenPaper(caseId, given.documentId) : undefined
  const title = given.title.trim() || item.title || (paper?.name ?? '')
  if (given.gives && item.kind !== 'published-judgment' && title === '') refuse('invalid', 'copy.title-missing')
  return { caseId, title, documentId: paper?.id ?? '', isFree: right !== undefined && isFree(right, hasHadOne) }
}

export const handler = httpFunction(routes.checkCopies, { body: copyCheckForm }, async ({ body, path, actor, now }) => {
  const request = atDesk(await findRequest(path.id ?? ''), actor)
  const items = await Promise.all(
    request.items.map(async (item, index) => {
      const given = body.items[index] ?? refuse('invalid', 'copy.item-unchecked')
      return { ...given, ...(await found(request, item, given)) }
    }),
  )
  const { feeVnd: feePerPageVnd } = chargeOf(feeTableOn(civilDateOf(now)), 'COPY-A4')
  const change = checkCopies(request, { version: body.version, note: body.note, items, feePerPageVnd }, actor, now)
  const texts = body.items.flatMap(({ gives, text }, index) =>
    gives && text.trim() !== '' ? [putSource(request.id, index + 1, text)] : [],
  )
  return ok(copySummary(await saveRequest(change, texts)))
})
