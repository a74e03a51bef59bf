// Requests for copies at several steps, for tests of rules.

import { type Checked, certifyCopies, checkCopies } from '../../functions/copies/copy-decision.ts'
import type { MadeCopy } from '../../functions/copies/copy-item.ts'
import { type CopyRequest, type NewRequest, requestCopies, type WantedItem } from '../../functions/copies/copy-request.ts'
import type { Standing, WantedKind } from '../../functions/copies/copy-right.ts'
import { type Actor, actorRecord, type Role } from '../../functions/kernel/actor.ts'
import { emptyHead } from '../../functions/kernel/event.ts'

export const now = '2026-11-21T02:00:00.000Z'

export const person = (subject: string, role: Role, courtCode?: string): Actor => ({
  ...{ subject, subjects: [subject], fullName: `Người ${subject}`, role, language: 'vi', assurance: 'eid', authenticatedAt: now },
  ...(courtCode ? { courtCode } : {}),
})

export const company = person('company', 'company')
export const clerk = person('clerk', 'clerk', 'NA-KV01')
export const judge = person('judge', 'judge', 'NA-KV01')

export const item = (kind: WantedKind): WantedItem => ({
  ...{ kind, judgmentId: '', caseId: '', caseNumber: '', documentId: '', title: 'Bản án', number: '34/2026/DS-ST' },
  ...{ date: '2026-09-14', found: null },
})

export const asked = (change: Partial<NewRequest> = {}): NewRequest => ({
  ...{ id: 'r1', code: 'BS-0000000000', courtCode: 'NA-KV01', as: 'anyone', purpose: '', authority: '' },
  requester: { subject: 'company', fullName: 'Hồ Văn Dũng', organisation: 'Công ty TNHH Sông Lam', language: 'vi' },
  ...{ delivery: 'digital', address: '', items: [item('published-judgment')], ...change },
})

export const requested = (change: Partial<NewRequest> = {}): CopyRequest =>
  requestCopies(asked(change), emptyHead, { actor: actorRecord(company), now }).request

export const given = (change: Partial<Checked> = {}): Checked => ({
  ...{ gives: true, reason: '', pages: 4, isFree: false, caseId: '', documentId: '', title: 'Bản án', number: '', date: '' },
  ...change,
})

export const checked = (request: CopyRequest, found: readonly Checked[]): CopyRequest =>
  checkCopies(request, { version: request.version, note: '', items: found, feePerPageVnd: 1500 }, clerk, now).request

export const certified = (request: CopyRequest): CopyRequest =>
  certifyCopies(request, { version: request.version, orderId: 'o1' }, judge, now).request

/** A request of so many kinds, asked by somebody of this standing. */
export const of = (as: Standing, ...kinds: readonly WantedKind[]): CopyRequest =>
  requested({ as, authority: 'Giấy ủy quyền 12', items: kinds.map(item) })

/** The first copy of a request, as it was made. */
export const madeCopy = (requestId: string): MadeCopy => ({
  ...{ requestId, number: 1, judgmentId: '', keyId: 'k1', signature: 's', madeAt: now, state: 'valid', asOf: '' },
  file: { key: `dossiers/${requestId}/copy/1.pdf`, versionId: 'v', sha256: 'ab', sizeBytes: 1 },
  statement: {
    ...{
      v: 3,
      what: 'copy',
      code: 'BS-0000000000-1',
      courtCode: 'NA-KV01',
      courtName: '',
      originName: '',
      kind: 'judgment',
      version: 'whole',
    },
    ...{ title: 'Bản án', number: '', date: '', sourceSha256: '', pages: 1, issuedTo: '', certifiedBy: '', certifierRole: 'judge' },
    ...{ certifiedAt: now, article: '' },
  },
})
