// What the court decides of a request for copies: checked by a clerk, certified by a second officer, refused, sent on. NQ 326 Art. 4(9), 45.
import { type Actor, actorRecord } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import type { MadeCopy } from './copy-item.ts'
import {
  type CopyChange,
  type CopyRequest,
  copyChange,
  type Dispatch,
  movedRequest,
  rightOrRefuse,
  type WantedItem,
} from './copy-request.ts'
import type { Standing } from './copy-right.ts'

/** Refuses `copy.changed-meanwhile` unless the officer was looking at this very version. */
const refuseUnseen = (request: CopyRequest, seenVersion: number): void => {
  if (request.version !== seenVersion) refuse('conflict', 'copy.changed-meanwhile', { version: request.version })
}

/** What the clerk found of one item, in the order of the request. */
export interface Checked {
  gives: boolean
  reason: string
  pages: number
  isFree: boolean
  caseId: string
  documentId: string
  title: string
  number: string
  date: string
}

const checkedItem = (item: WantedItem, found: Checked | undefined, standing: Standing, feePerPageVnd: number): WantedItem => {
  if (found === undefined) return refuse('invalid', 'copy.item-unchecked')
  const right = rightOrRefuse(item.kind, standing)
  if (!found.gives) {
    const reason = found.reason.trim() === '' ? refuse('invalid', 'copy.reason-missing') : found.reason.trim()
    return { ...item, found: { gives: false, reason, pages: 0, feeVnd: 0, version: right.version, article: right.article } }
  }
  if (!Number.isSafeInteger(found.pages) || found.pages < 1) refuse('invalid', 'copy.pages-missing')
  const feeVnd = found.isFree ? 0 : found.pages * feePerPageVnd
  const { caseId, documentId, title, number, date } = found
  const known = item.kind === 'published-judgment' ? {} : { caseId, documentId, title: title.trim() || item.title, number, date }
  return {
    ...item,
    ...known,
    found: { gives: true, reason: '', pages: found.pages, feeVnd, version: right.version, article: right.article },
  }
}

/** The clerk has checked pages and right. Nothing that is given at all: that is a refusal (`copy.nothing-given`). */
export const checkCopies = (
  request: CopyRequest,
  asked: { version: number; note: string; items: readonly Checked[]; feePerPageVnd: number },
  actor: Actor,
  now: string,
): CopyChange => {
  refuseUnseen(request, asked.version)
  const items = request.items.map((item, index) => checkedItem(item, asked.items[index], request.as, asked.feePerPageVnd))
  if (!items.some(item => item.found?.gives)) refuse('invalid', 'copy.nothing-given')
  const amountVnd = items.reduce((sum, item) => sum + (item.found?.feeVnd ?? 0), 0)
  const by = actorRecord(actor)
  const next = { ...movedRequest(request, 'checked'), items, amountVnd, checked: { by, at: now, note: asked.note.trim() } }
  return copyChange('copy.checked', next, { actor: by, now }, { amountVnd })
}

export const refuseCopies = (request: CopyRequest, asked: { version: number; reason: string }, actor: Actor, now: string): CopyChange => {
  refuseUnseen(request, asked.version)
  const reason = asked.reason.trim() === '' ? refuse('invalid', 'copy.reason-missing') : asked.reason.trim()
  const by = actorRecord(actor)
  return copyChange('copy.refused', { ...movedRequest(request, 'refused'), refused: { by, at: now, reason } }, { actor: by, now })
}

/** Refuses `copy.same-person-may-not-certify`: a second officer looks. */
const refuseChecker = ({ checked }: CopyRequest, actor: Actor): void => {
  if (checked?.by.subject === actor.subject) refuse('forbidden', 'copy.same-person-may-not-certify')
}

/** The officer agrees that the copies are given under their name. What costs nothing is released at once: there is no step of payment. */
export const certifyCopies = (request: CopyRequest, asked: { version: number; orderId: string }, actor: Actor, now: string): CopyChange => {
  refuseUnseen(request, asked.version)
  if (request.state !== 'checked') refuse('conflict', 'copy.not-possible-now', { state: request.state })
  refuseChecker(request, actor)
  const by = actorRecord(actor)
  const act = { actor: by, now }
  const certified = { by, at: now }
  if (request.amountVnd === 0) return copyChange('copy.released', { ...movedRequest(request, 'released'), certified, releasedAt: now }, act)
  const next = { ...movedRequest(request, 'quoted'), certified, orderId: asked.orderId }
  return copyChange('copy.quoted', next, act, { amountVnd: next.amountVnd, orderId: asked.orderId })
}

/** The officer does not agree: the clerk checks again. */
export const sendBack = (request: CopyRequest, asked: { version: number; reason: string }, actor: Actor, now: string): CopyChange => {
  refuseUnseen(request, asked.version)
  refuseChecker(request, actor)
  const reason = asked.reason.trim() === '' ? refuse('invalid', 'copy.reason-missing') : asked.reason.trim()
  return copyChange(
    'copy.sent-back',
    { ...movedRequest(request, 'requested'), checked: null },
    { actor: actorRecord(actor), now },
    { reason },
  )
}

/** Posted by registered mail, come back, taken at the counter. Refuses `copy.reference-missing`, `copy.digital-needs-no-delivery`. */
export const recordDispatch = (
  request: CopyRequest,
  asked: { version: number; how: Dispatch['how']; reference: string },
  actor: Actor,
  now: string,
): CopyChange => {
  refuseUnseen(request, asked.version)
  if (request.delivery === 'digital') refuse('conflict', 'copy.digital-needs-no-delivery')
  if (request.delivery === 'counter' && asked.how !== 'delivered') refuse('conflict', 'copy.not-possible-now', { state: request.state })
  const reference = asked.reference.trim()
  if (reference === '') refuse('invalid', 'copy.reference-missing')
  const by = actorRecord(actor)
  const dispatches = [...request.dispatches, { how: asked.how, reference, by, at: now }]
  return copyChange('copy.dispatched', { ...movedRequest(request, asked.how), dispatches }, { actor: by, now }, { how: asked.how })
}

/**
 * An officer takes one certified copy back, with a reason: from that day on whoever verifies it reads that it is withdrawn. The file itself stays
 * with whom it was given to. Refuses `copy.made-missing`, `copy.withdrawn-already`, `copy.reason-missing`.
 */
export const withdrawMade = (
  request: CopyRequest,
  made: MadeCopy | undefined,
  asked: { version: number; reason: string },
  actor: Actor,
  now: string,
): CopyChange & { made: MadeCopy } => {
  refuseUnseen(request, asked.version)
  if (made === undefined) return refuse('missing', 'copy.made-missing')
  if (made.state === 'withdrawn') refuse('conflict', 'copy.withdrawn-already', { asOf: made.asOf })
  const reason = asked.reason.trim() === '' ? refuse('invalid', 'copy.reason-missing') : asked.reason.trim()
  const by = actorRecord(actor)
  const change = copyChange('copy.revoked', request, { actor: by, now }, { number: made.number, becomes: 'withdrawn' })
  return { ...change, made: { ...made, state: 'withdrawn', asOf: civilDateOf(now), withdrawn: { by, at: now, reason } } }
}
