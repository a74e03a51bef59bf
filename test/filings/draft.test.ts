// Holds drafts to what is signed: the bytes that were read, of the revision that stands.
import { describe, expect, test } from 'vitest'
import type { DossierDocument } from '../../functions/documents/document.ts'
import {
  amendmentDraft,
  checkWeight,
  type Draft,
  filesToSubmit,
  isBeingPrepared,
  newDraft,
  petitionState,
  petitionToSign,
  requestedFile,
} from '../../functions/filings/draft.ts'
import { draftView } from '../../functions/filings/draft-view.ts'
import { actor, askedToAmend, citizen, id, petition, submitted, underReview } from './samples.ts'

const now = '2026-11-10T17:30:00.000Z'
const ready = {
  ...requestedFile(3, 'dossiers/x/petition-3.pdf', now),
  state: 'ready' as const,
  sha256: 'aa',
  sizeBytes: 9,
  pages: 2,
  versionId: 'v',
}
const draft: Draft = { ...newDraft(id, citizen, now), revision: 3, petition, petitionFile: ready }
const refusal = (code: string) => expect.objectContaining({ code, kind: 'conflict' })

describe('a new draft', () => {
  test('is dated by the local day and knows what the State knows of the person', () => {
    const [plaintiff] = newDraft(id, { ...citizen, personalNumber: '040085001234' }, now).petition.plaintiffs
    expect(newDraft(id, citizen, now).petition.date).toBe('2026-11-11')
    expect(plaintiff).toMatchObject({ type: 'person', fullName: 'Nguyễn Văn An', personalNumber: '040085001234', email: 'an@example.vn' })
  })

  test('of a company is represented by who signed in; a lawyer files for others', () => {
    const company = { ...citizen, role: 'company' as const, organisation: { name: 'Công ty Sông Lam', taxCode: '2900123456' } }
    expect(newDraft(id, company, now).petition.plaintiffs).toMatchObject([
      { type: 'organisation', fullName: 'Công ty Sông Lam', representative: { fullName: 'Nguyễn Văn An', authority: 'law' } },
    ])
    expect(newDraft(id, actor('ls', 'lawyer', 'Đinh Luật'), now).petition.plaintiffs).toEqual([])
  })

  test('that no record could hold is refused while it is typed', () => {
    expect(() => checkWeight({ ...petition, facts: 'đ'.repeat(120_000) })).toThrow(expect.objectContaining({ code: 'draft.too-long' }))
    expect(checkWeight(petition)).toBeUndefined()
  })
})

describe('the petition that is signed', () => {
  test('is the very file that was read', () => {
    expect(petitionToSign(draft, 'aa')).toBe(ready)
    expect(() => petitionToSign(draft, 'bb')).toThrow(refusal('petition.not-what-was-read'))
  })

  test('is of the revision that stands', () => {
    expect(() => petitionToSign({ ...draft, revision: 4 }, 'aa')).toThrow(refusal('petition.outdated'))
    expect(petitionState({ ...draft, revision: 4 })).toEqual({ state: 'outdated' })
  })

  test('exists', () => {
    expect(() => petitionToSign({ ...draft, petitionFile: null }, 'aa')).toThrow(refusal('petition.not-prepared'))
    expect(() => petitionToSign({ ...draft, petitionFile: requestedFile(3, 'k', now) }, '')).toThrow(refusal('petition.not-prepared'))
  })

  test('is prepared once for a revision; a worker that is silent for two minutes is asked again', () => {
    const rendering = { ...draft, petitionFile: requestedFile(3, 'k', now) }
    expect(isBeingPrepared(draft, '2027-01-01T00:00:00Z')).toBe(true)
    expect(isBeingPrepared(rendering, '2026-11-10T17:31:59Z')).toBe(true)
    expect(isBeingPrepared(rendering, '2026-11-10T17:32:00Z')).toBe(false)
    expect(isBeingPrepared({ ...draft, revision: 4 }, now)).toBe(false)
  })
})

test('what is filed: the petition and every sound document, listed or not; nothing that was refused', () => {
  const document = (of: string, state: DossierDocument['state']): DossierDocument => ({
    dossierId: id,
    id: of,
    owner: 'an',
    name: `${of}.pdf`,
    type: 'application/pdf',
    sizeBytes: 5,
    state,
    key: `dossiers/${id}/${of}`,
    uploadId: 'u',
    declaredAt: now,
    sha256: 'cc',
    versionId: 'v1',
    version: 3,
  })
  const { files, objects } = filesToSubmit(ready, [document('a', 'ready'), document('b', 'refused'), document('c', 'filed')])
  expect(files.map(file => file.id)).toEqual(['petition', 'a', 'c'])
  expect(objects).toEqual([
    { id: 'petition', key: 'dossiers/x/petition-3.pdf', versionId: 'v' },
    { id: 'a', key: `dossiers/${id}/a`, versionId: 'v1' },
    { id: 'c', key: `dossiers/${id}/c`, versionId: 'v1' },
  ])
})

describe('a draft as its owner sees it', () => {
  test('while it is written, as an amendment, and when it is over', () => {
    expect(draftView(draft, undefined)).toMatchObject({ revision: 3, petitionFile: { state: 'ready', sha256: 'aa' } })
    const amending = amendmentDraft({ ...draft, state: 'submitted' }, petition, now)
    expect(amending).toMatchObject({ state: 'writing', revision: 4, amends: true, petitionFile: null, petition: { declared: false } })
    expect(draftView(amending, askedToAmend())).toMatchObject({
      amends: { filingId: id, what: 'Ghi rõ ngày vay', due: '2026-11-30', article: 'BLTTDS 193(1)' },
    })
    const over = draftView(amending, underReview())
    expect([over.amends, over.submitted?.filingId]).toEqual([undefined, id])
    expect(draftView({ ...draft, state: 'submitted' }, submitted()).submitted).toEqual({ filingId: id, receiptCode: 'NA-00000000000' })
  })
})
