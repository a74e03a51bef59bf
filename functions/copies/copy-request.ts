// A request for copies on its way: asked, checked, certified, paid for, made, delivered. NQ 326 Art. 4(9), 45; BLTTDS 70(8), 70(21), 269.
import { servesIn } from '../identity/role.ts'
import { type Actor, type ActorRecord, actorRecord, type Language } from '../kernel/actor.ts'
import type { Facts, Happening, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { type CopyVersion, type Right, rightTo, type Standing, type WantedKind } from './copy-right.ts'

/** `quoted`: certified, waiting for the money. `released`: nothing stands in the way, a worker makes the copies. */
export const requestStates = [
  'requested',
  'checked',
  'quoted',
  'released',
  'ready',
  'posted',
  'returned',
  'delivered',
  'refused',
  'withdrawn',
] as const
export type RequestState = (typeof requestStates)[number]

export const requestTransitions: Readonly<Record<RequestState, readonly RequestState[]>> = {
  requested: ['checked', 'refused', 'withdrawn'],
  checked: ['requested', 'quoted', 'released', 'refused', 'withdrawn'],
  quoted: ['released', 'withdrawn'],
  released: ['ready'],
  ready: ['posted', 'delivered'],
  posted: ['delivered', 'returned'],
  returned: ['posted', 'delivered'],
  delivered: [],
  refused: [],
  // The money was faster than the withdrawal: who has paid gets the copies.
  withdrawn: ['released'],
}

export const deliveries = ['digital', 'post', 'counter'] as const
export type Delivery = (typeof deliveries)[number]

/** One order and one archive; more would keep a worker longer than it may run. */
export const itemsAtMost = 100

export interface WantedItem {
  kind: WantedKind
  /** Of a published judgment; empty otherwise. */
  judgmentId: string
  /** Empty for a published judgment, and until a clerk has found the case of somebody who is no party. */
  caseId: string
  /** As the requester wrote it; empty for a published judgment, which is joined to no docket. */
  caseNumber: string
  /** The paper of the file that the clerk has chosen. */
  documentId: string
  title: string
  number: string
  date: string
  /** The clerk's finding; null until then. */
  found: ItemFinding | null
}

export interface ItemFinding {
  gives: boolean
  /** Why not; empty when it is given. */
  reason: string
  pages: number
  feeVnd: number
  version: CopyVersion
  article: string
}

export interface Requester {
  subject: string
  fullName: string
  /** Empty for a person. */
  organisation: string
  language: Language
}

export interface Dispatch {
  how: 'posted' | 'delivered' | 'returned'
  /** Number of the registered letter, or who took it at the counter. */
  reference: string
  by: ActorRecord
  at: string
}

export interface CopyRequest {
  id: string
  version: number
  head: JournalHead
  /** `BS-…` */
  code: string
  courtCode: string
  state: RequestState
  requester: Requester
  as: Standing
  purpose: string
  /** The paper that shows the standing: kind, number, day. */
  authority: string
  delivery: Delivery
  address: string
  items: WantedItem[]
  requestedAt: string
  checked: { by: ActorRecord; at: string; note: string } | null
  certified: { by: ActorRecord; at: string } | null
  refused: { by: ActorRecord; at: string; reason: string } | null
  amountVnd: number
  /** Set once there is something to pay. */
  orderId: string | null
  releasedAt: string | null
  readyAt: string | null
  dispatches: Dispatch[]
}

export type CopyEvent =
  | 'copy.requested'
  | 'copy.checked'
  | 'copy.sent-back'
  | 'copy.quoted'
  | 'copy.released'
  | 'copy.refused'
  | 'copy.withdrawn'
  | 'copy.ready'
  | 'copy.dispatched'
  | 'copy.revoked'

export interface CopyChange {
  request: CopyRequest
  happening: Happening & { event: CopyEvent }
}

export const copySubject = (id: string): string => `copy#${id}`
export const copyIdOf = (subject: string): string | undefined => /^copy#(.+)$/.exec(subject)?.[1]

interface Act {
  actor: ActorRecord
  now: string
}

/** No names of people, no title of a paper. */
export const copyChange = (event: CopyEvent, request: CopyRequest, { actor, now }: Act, facts: Facts = {}): CopyChange => ({
  request,
  happening: {
    event,
    subject: copySubject(request.id),
    actor,
    at: now,
    facts: { state: request.state, code: request.code, courtCode: request.courtCode, items: request.items.length, ...facts },
  },
})

/** Refuses `copy.not-possible-now`. */
const moved = (request: CopyRequest, state: RequestState): CopyRequest => {
  if (!requestTransitions[request.state].includes(state)) refuse('conflict', 'copy.not-possible-now', { state: request.state })
  return { ...request, state }
}

/** Refuses `copy.changed-meanwhile` unless the officer was looking at this very version. */
const refuseUnseen = (request: CopyRequest, seenVersion: number): void => {
  if (request.version !== seenVersion) refuse('conflict', 'copy.changed-meanwhile', { version: request.version })
}

/** The request as an officer of its court; for others it does not exist. Refuses `copy.missing`. */
export const atDesk = (request: CopyRequest | undefined, officer: Actor): CopyRequest =>
  request && servesIn(officer, request.courtCode) ? request : refuse('missing', 'copy.missing')

/** One's own request; for others it does not exist. Refuses `copy.missing`. */
export const ownRequest = (request: CopyRequest | undefined, actor: Actor): CopyRequest =>
  request && actor.subjects.includes(request.requester.subject) ? request : refuse('missing', 'copy.missing')

/** The right by which one item is asked for. Refuses `copy.published-version-only`, `copy.extract-for-parties`, `copy.file-for-parties`. */
export const rightOrRefuse = (kind: WantedKind, standing: Standing): Right => {
  const right = rightTo(kind, standing)
  if (right) return right
  if (kind === 'extract') return refuse('forbidden', 'copy.extract-for-parties')
  return kind === 'document' ? refuse('forbidden', 'copy.file-for-parties') : refuse('forbidden', 'copy.published-version-only')
}

export type NewRequest = Pick<
  CopyRequest,
  'id' | 'code' | 'courtCode' | 'requester' | 'as' | 'purpose' | 'authority' | 'delivery' | 'address' | 'items'
>

/** Refuses `copy.nothing-asked`, `copy.too-many`, `copy.address-missing`, `copy.authority-missing`, and what nobody of this standing may have. */
export const requestCopies = (asked: NewRequest, head: JournalHead, act: Act): CopyChange => {
  if (asked.items.length === 0) refuse('invalid', 'copy.nothing-asked')
  if (asked.items.length > itemsAtMost) refuse('invalid', 'copy.too-many', { atMost: itemsAtMost })
  if (asked.delivery === 'post' && asked.address.trim() === '') refuse('invalid', 'copy.address-missing')
  const rights = asked.items.map(({ kind }) => rightOrRefuse(kind, asked.as))
  if (rights.some(({ needs }) => needs !== 'nothing') && asked.authority.trim() === '') refuse('invalid', 'copy.authority-missing')
  const request: CopyRequest = {
    ...asked,
    version: 1,
    head,
    state: 'requested',
    requestedAt: act.now,
    ...{ checked: null, certified: null, refused: null, amountVnd: 0, orderId: null, releasedAt: null, readyAt: null, dispatches: [] },
  }
  return copyChange('copy.requested', request, act)
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
  return { ...item, ...known, found: { gives: true, reason: '', pages: found.pages, feeVnd, version: right.version, article: right.article } }
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
  const next = { ...moved(request, 'checked'), items, amountVnd, checked: { by, at: now, note: asked.note.trim() } }
  return copyChange('copy.checked', next, { actor: by, now }, { amountVnd })
}

export const refuseCopies = (request: CopyRequest, asked: { version: number; reason: string }, actor: Actor, now: string): CopyChange => {
  refuseUnseen(request, asked.version)
  const reason = asked.reason.trim() === '' ? refuse('invalid', 'copy.reason-missing') : asked.reason.trim()
  const by = actorRecord(actor)
  return copyChange('copy.refused', { ...moved(request, 'refused'), refused: { by, at: now, reason } }, { actor: by, now })
}

/** Refuses `copy.same-person-may-not-certify`: a second officer looks. */
const refuseChecker = ({ checked }: CopyRequest, actor: Actor): void => {
  if (checked?.by.subject === actor.subject) refuse('forbidden', 'copy.same-person-may-not-certify')
}

/** The officer agrees that the copies are given under their name. What costs nothing is released at once: there is no step of payment. */
export const certifyCopies = (
  request: CopyRequest,
  asked: { version: number; orderId: string },
  actor: Actor,
  now: string,
): CopyChange => {
  refuseUnseen(request, asked.version)
  if (request.state !== 'checked') refuse('conflict', 'copy.not-possible-now', { state: request.state })
  refuseChecker(request, actor)
  const by = actorRecord(actor)
  const act = { actor: by, now }
  const certified = { by, at: now }
  if (request.amountVnd === 0) return copyChange('copy.released', { ...moved(request, 'released'), certified, releasedAt: now }, act)
  const next = { ...moved(request, 'quoted'), certified, orderId: asked.orderId }
  return copyChange('copy.quoted', next, act, { amountVnd: next.amountVnd, orderId: asked.orderId })
}

/** The officer does not agree: the clerk checks again. */
export const sendBack = (request: CopyRequest, asked: { version: number; reason: string }, actor: Actor, now: string): CopyChange => {
  refuseUnseen(request, asked.version)
  refuseChecker(request, actor)
  const reason = asked.reason.trim() === '' ? refuse('invalid', 'copy.reason-missing') : asked.reason.trim()
  return copyChange('copy.sent-back', { ...moved(request, 'requested'), checked: null }, { actor: actorRecord(actor), now }, { reason })
}

export const withdrawRequest = (request: CopyRequest, actor: Actor, now: string): CopyChange =>
  copyChange('copy.withdrawn', moved(request, 'withdrawn'), { actor: actorRecord(actor), now }, { orderId: request.orderId })

/** The money has come. Undefined when it was known before. */
export const releaseCopies = (request: CopyRequest, act: Act): CopyChange | undefined =>
  request.releasedAt === null ? copyChange('copy.released', { ...moved(request, 'released'), releasedAt: act.now }, act) : undefined

/** Every copy is made. Undefined when that was known before. */
export const finishCopies = (request: CopyRequest, made: number, act: Act): CopyChange | undefined =>
  request.state === 'released' ? copyChange('copy.ready', { ...moved(request, 'ready'), readyAt: act.now }, act, { made }) : undefined

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
  return copyChange('copy.dispatched', { ...moved(request, asked.how), dispatches }, { actor: by, now }, { how: asked.how })
}
