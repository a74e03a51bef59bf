// A request as the court's desk sees it, with what the portal knows of each item before a person decides.
import type { DeskCopyView } from './copy-form.ts'
import type { CopyRequest, WantedItem } from './copy-request.ts'
import { isFree, rightTo } from './copy-right.ts'
import { hasBeenGiven } from './copy-store.ts'
import { copyView, madeView } from './copy-view.ts'
import { findCounted, madeOf } from './made-store.ts'

/** A paper of the case that the clerk may choose for a copy. */
export interface FilePaper {
  id: string
  name: string
  pages: number
}

/** What only other capabilities know of an item. */
export interface Around {
  caseId: string
  documents: FilePaper[]
}

const proposal = async (request: CopyRequest, item: WantedItem, { caseId, documents }: Around, pages: number) => {
  const right = rightTo(item.kind, request.as)
  const hasHadOne = caseId !== '' && (await hasBeenGiven(caseId, item.kind, request.requester.subject))
  return {
    pages,
    needs: right?.needs ?? 'decision',
    isFree: right !== undefined && isFree(right, hasHadOne),
    article: right?.article ?? '',
    caseId,
    documents,
  }
}

const mayNow = (request: CopyRequest, officer: { subject: string; role: string }): DeskCopyView['deskMay'] => {
  const { state, delivery, checked } = request
  if (state === 'requested') return officer.role === 'clerk' ? ['check', 'refuse'] : []
  if (state === 'checked') return checked?.by.subject === officer.subject ? [] : ['certify']
  const isUnderWay = delivery !== 'digital' && (state === 'ready' || state === 'posted' || state === 'returned')
  return isUnderWay && officer.role === 'clerk' ? ['dispatch'] : []
}

/** `around`: in the order of the items. */
export const deskView = async (
  request: CopyRequest,
  around: readonly Around[],
  officer: { subject: string; role: string },
  feePerPageVnd: number,
): Promise<DeskCopyView> => {
  const [made, counted] = await Promise.all([madeOf(request.id), findCounted(request.id)])
  const { requester, checked } = request
  return {
    ...copyView(
      request,
      made.map(copy => madeView(copy, { url: '', link: '' })),
    ),
    version: request.version,
    requester: { fullName: requester.fullName, organisation: requester.organisation },
    ...(checked ? { checked: { by: checked.by.fullName, at: checked.at, note: checked.note } } : {}),
    proposals: await Promise.all(
      request.items.map((item, index) =>
        proposal(request, item, around[index] ?? { caseId: item.caseId, documents: [] }, counted?.[index] ?? 0),
      ),
    ),
    feePerPageVnd,
    deskMay: [...mayNow(request, officer), ...(made.some(({ state }) => state !== 'withdrawn') ? (['withdraw-made'] as const) : [])],
  }
}
