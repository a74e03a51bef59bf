// A request for copies as its requester and as the court see it.

import type { CopySummary, CopyView, MadeCopyView } from './copy-form.ts'
import type { MadeCopy } from './copy-item.ts'
import type { CopyRequest } from './copy-request.ts'

export const copySummary = (request: CopyRequest): CopySummary => ({
  id: request.id,
  code: request.code,
  state: request.state,
  courtCode: request.courtCode,
  delivery: request.delivery,
  requestedAt: request.requestedAt,
  items: request.items.length,
  firstTitle: request.items[0]?.title ?? '',
  firstKind: request.items[0]?.kind ?? 'published-judgment',
  amountVnd: request.amountVnd,
})

export const madeView = (copy: MadeCopy, { url, link }: { url: string; link: string }): MadeCopyView => ({
  number: copy.number,
  code: copy.statement.code,
  title: copy.statement.title,
  sha256: copy.file.sha256,
  sizeBytes: copy.file.sizeBytes,
  url,
  link,
  state: copy.state,
  asOf: copy.asOf,
  ...(copy.withdrawn ? { withdrawn: { by: copy.withdrawn.by.fullName, reason: copy.withdrawn.reason } } : {}),
})

const may = (request: CopyRequest): CopyView['may'] => {
  if (request.state === 'quoted') return ['pay', 'withdraw']
  return request.state === 'requested' || request.state === 'checked' ? ['withdraw'] : []
}

export const copyView = (request: CopyRequest, made: MadeCopyView[], zipUrl?: string): CopyView => {
  const { items: _, firstTitle: __, firstKind: ___, ...summary } = copySummary(request)
  const { as, purpose, authority, address, items, orderId, certified, refused, dispatches } = request
  return {
    ...summary,
    ...{ as, purpose, authority, address },
    items: items.map(({ kind, title, number, date, judgmentId, caseNumber, found }) => ({
      ...{ kind, title, number, date, judgmentId, caseNumber, found },
    })),
    ...(orderId && request.state !== 'withdrawn' ? { orderId } : {}),
    ...(certified ? { certifiedBy: certified.by.fullName, certifiedAt: certified.at } : {}),
    ...(refused ? { refused: { reason: refused.reason, at: refused.at } } : {}),
    dispatches: dispatches.map(({ how, reference, at }) => ({ how, reference, at })),
    made,
    toMake: items.filter(item => item.found?.gives).length,
    ...(zipUrl ? { zipUrl } : {}),
    may: may(request),
  }
}
