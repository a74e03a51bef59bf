// A request for copies on its way: asked, checked, certified, paid for, made, delivered. NQ 326 Art. 4(9), 45; BLTTDS 70(8), 70(21), 269.
import { servesIn } from '../identity/role.ts'
import { type Actor, type ActorRecord, actorRecord, type Language } from '../kernel/actor.ts'
import type { Facts, Happening, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Told } from '../kernel/told.ts'
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

export interface CopyAct {
  actor: ActorRecord
  now: string
}

/** What the requester must do or can do at last. */
const eventsTold: readonly CopyEvent[] = ['copy.quoted', 'copy.ready', 'copy.refused', 'copy.revoked']

const toldOf = ({ id, code, courtCode, requester }: CopyRequest): { told: Told } => ({
  told: { about: { kind: 'copy', id }, code, courtCode, recipients: [{ part: 'filer', subject: requester.subject }] },
})

/** No names of people, no title of a paper. */
export const copyChange = (event: CopyEvent, request: CopyRequest, { actor, now }: CopyAct, facts: Facts = {}): CopyChange => ({
  request,
  happening: {
    event,
    subject: copySubject(request.id),
    actor,
    at: now,
    facts: {
      state: request.state,
      code: request.code,
      courtCode: request.courtCode,
      items: request.items.length,
      ...(eventsTold.includes(event) ? toldOf(request) : {}),
      ...facts,
    },
  },
})

/** Refuses `copy.not-possible-now`. */
export const movedRequest = (request: CopyRequest, state: RequestState): CopyRequest => {
  if (!requestTransitions[request.state].includes(state)) refuse('conflict', 'copy.not-possible-now', { state: request.state })
  return { ...request, state }
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
export const requestCopies = (asked: NewRequest, head: JournalHead, act: CopyAct): CopyChange => {
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

export const withdrawRequest = (request: CopyRequest, actor: Actor, now: string): CopyChange =>
  copyChange('copy.withdrawn', movedRequest(request, 'withdrawn'), { actor: actorRecord(actor), now }, { orderId: request.orderId })

/** The money has come. Undefined when it was known before. */
export const releaseCopies = (request: CopyRequest, act: CopyAct): CopyChange | undefined =>
  request.releasedAt === null ? copyChange('copy.released', { ...movedRequest(request, 'released'), releasedAt: act.now }, act) : undefined

/** Every copy is made. Undefined when that was known before. */
export const finishCopies = (request: CopyRequest, made: number, act: CopyAct): CopyChange | undefined =>
  request.state === 'released'
    ? copyChange('copy.ready', { ...movedRequest(request, 'ready'), readyAt: act.now }, act, { made })
    : undefined
