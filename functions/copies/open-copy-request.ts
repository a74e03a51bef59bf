// An officer opens a request of their court: who asks for what by which right, and what the portal already knows of it.
import { findCaseById, findCaseByNumber } from '../cases/case-lookup.ts'
import { listDossier } from '../documents/document-lookup.ts'
import { chargeOf, feeTableOn } from '../fees/fee-table.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { type Around, deskView } from './copy-desk-store.ts'
import type { DeskCopyView } from './copy-form.ts'
import { atDesk, type CopyRequest, type WantedItem } from './copy-request.ts'
import { findRequest } from './copy-store.ts'

/** The case is found by the number that the requester wrote, and the papers that its file holds. */
const aroundOf = async ({ courtCode }: CopyRequest, { kind, caseId, caseNumber }: WantedItem): Promise<Around> => {
  if (kind === 'published-judgment') return { caseId: '', documents: [] }
  const its = caseId === '' ? await findCaseByNumber(courtCode, caseNumber) : await findCaseById(caseId)
  if (its === undefined || kind !== 'document') return { caseId: its?.id ?? '', documents: [] }
  const papers = (await listDossier(its.id)).filter(paper => paper.state === 'filed')
  return { caseId: its.id, documents: papers.map(({ id, name, pages }) => ({ id, name, pages: pages ?? 1 })) }
}

export const handler = httpFunction(routes.openCopyRequest, {}, async ({ path, actor, now }) => {
  const request = atDesk(await findRequest(path.id ?? ''), actor)
  const around = await Promise.all(request.items.map(item => aroundOf(request, item)))
  const { feeVnd } = chargeOf(feeTableOn(civilDateOf(now)), 'COPY-A4')
  return ok((await deskView(request, around, actor, feeVnd)) satisfies DeskCopyView)
})
