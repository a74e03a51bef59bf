// The steps of a document: the same end whatever order the news come in, however often.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterArrival,
  afterDiscard,
  afterFiling,
  afterInspection,
  afterSilence,
  afterVerdict,
  type DossierDocument,
  documentOfKey,
  type Inspection,
  inspections,
  keyOf,
  lockedUntil,
  statesBefore,
  steps,
  type Verdict,
  viewOf,
} from '../../functions/documents/document.ts'
import { uploadLimits } from '../../functions/documents/document-form.ts'

const uploading: DossierDocument = {
  dossierId: '6b5c6a0e-2f1d-4a53-9b0e-5d2f0a6f7c11',
  id: '0d3f1c52-7a77-4f37-8a6b-2f4f2f8f9a10',
  owner: 'person-1',
  name: 'scan.pdf',
  type: 'application/pdf',
  sizeBytes: 20_000_000,
  state: 'uploading',
  key: 'dossiers/a/b',
  uploadId: 'upload',
  declaredAt: '2026-11-21T02:00:00.000Z',
  pendingSince: '2026-11-21T02:00:00.000Z',
  version: 1,
}

const now = '2026-11-21T03:00:00.000Z'
const found = (inspection: Inspection) => ({ sha256: 'ab'.repeat(32), versionId: 'v1', inspection })

type News = (document: DossierDocument) => DossierDocument | undefined

/** Applies news as the store does, and checks that the store's condition would let every step through. */
const applied = (news: readonly News[]): DossierDocument =>
  news.reduce<DossierDocument>((document, each) => {
    const next = each(document)
    if (next === undefined) return document
    expect(statesBefore(next.state)).toContain(document.state)
    expect(next.version).toBe(document.version + 1)
    return next
  }, uploading)

const verdicts: readonly Verdict[] = ['clean', 'infected', 'unscannable']

describe('arrival, inspection and verdict', () => {
  it('lead to one end in every order, however often each is told', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inspections),
        fc.constantFrom(...verdicts),
        fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 12 }),
        (inspection, verdict, order) => {
          const news: readonly News[] = [
            document => afterArrival(document, now),
            document => afterInspection(document, found(inspection)),
            document => afterVerdict(document, verdict),
          ]
          const told = [...order, 0, 1, 2].flatMap(index => news[index] ?? [])
          const direct = applied(news)
          const { state, cause, sha256, inspection: kept, verdict: heard } = applied(told)
          expect({ state, cause, sha256, kept, heard }).toEqual({
            state: direct.state,
            cause: direct.cause,
            sha256: direct.sha256,
            kept: inspection,
            heard: verdict,
          })
        },
      ),
    )
  })

  it.each([
    ['sound', 'clean', 'ready', undefined],
    ['sound', 'infected', 'refused', 'infected'],
    ['sound', 'unscannable', 'refused', 'encrypted'],
    ['corrupt', 'clean', 'refused', 'corrupt'],
    ['corrupt', 'infected', 'refused', 'infected'],
    ['macros', 'unscannable', 'refused', 'macros'],
  ] as const)('%s and %s: %s %s', (inspection, verdict, state, cause) => {
    const end = applied([document => afterInspection(document, found(inspection)), document => afterVerdict(document, verdict)])
    expect([end.state, end.cause]).toEqual([state, cause])
  })

  it('one of them alone never makes a document ready', () => {
    expect(applied([document => afterInspection(document, found('sound'))]).state).toBe('checking')
    expect(applied([document => afterVerdict(document, 'clean')]).state).toBe('checking')
  })

  it('a second inspection does not change the digest', () => {
    const end = applied([
      document => afterInspection(document, found('sound')),
      document => afterInspection(document, { sha256: 'cd'.repeat(32), versionId: 'v2', inspection: 'sound' }),
    ])
    expect([end.sha256, end.versionId]).toEqual(['ab'.repeat(32), 'v1'])
  })
})

const ready = applied([document => afterInspection(document, found('sound')), document => afterVerdict(document, 'clean')])

describe('filing', () => {
  it('only a ready document is filed, and only once', () => {
    const filed = afterFiling(ready)
    expect(filed?.state).toBe('filed')
    expect(filed && afterFiling(filed)).toBeUndefined()
    expect(afterFiling(uploading)).toBeUndefined()
  })

  it('a document discarded while its filing was being submitted comes back', () => {
    const gone = afterDiscard(ready, now)
    const filed = gone && afterFiling(gone)
    expect(filed?.state).toBe('filed')
    expect(filed?.discardedAt).toBeUndefined()
  })

  it('a filed document cannot be discarded', () => {
    const filed = afterFiling(ready) ?? ready
    expect(() => afterDiscard(filed, now)).toThrow('document.filed')
  })

  it('news of a checker do not touch a filed document', () => {
    const filed = afterFiling(ready) ?? ready
    expect(afterVerdict(filed, 'infected')).toBeUndefined()
    expect(afterInspection(filed, found('corrupt'))).toBeUndefined()
    expect(steps.filed).toEqual(['filed'])
  })

  it('the lock is counted from the instant of filing', () => {
    expect(lockedUntil('2026-11-21T03:00:00.000Z').toISOString()).toBe('2036-11-22T00:00:00.000Z')
  })
})

describe('an upload that stands still', () => {
  it('is interrupted when nothing came since the given instant', () => {
    expect(afterSilence(uploading, '2026-11-21T02:00:00.000Z')).toMatchObject({ state: 'refused', cause: 'interrupted' })
  })

  it('goes on when a part was asked for since', () => {
    expect(afterSilence({ ...uploading, pendingSince: now }, '2026-11-21T02:30:00.000Z')).toBeUndefined()
  })

  it('is not interrupted when it arrived meanwhile', () => {
    expect(afterSilence({ ...uploading, state: 'checking' }, now)).toBeUndefined()
  })

  it('stays interrupted whatever is heard later', () => {
    const interrupted = afterSilence(uploading, now) ?? uploading
    expect(afterVerdict(interrupted, 'clean')).toBeUndefined()
    expect(afterArrival(interrupted, now)).toBeUndefined()
  })

  it('is no longer pending once it is settled', () => {
    expect(ready.pendingSince).toBeUndefined()
    expect(afterSilence(uploading, now)?.pendingSince).toBeUndefined()
  })
})

describe('the key of a document', () => {
  it('names no person and leads back to the record', () => {
    const key = keyOf(uploading.dossierId, uploading.id)
    expect(documentOfKey(key)).toEqual({ dossierId: uploading.dossierId, id: uploading.id })
  })

  it.each(['dossiers/a/petition-1.pdf', 'dossiers/a/b/c', 'status/abc.json', 'dossiers//b'])('%s is no document', key => {
    expect(documentOfKey(key)).toBeUndefined()
  })
})

it('what the owner sees holds neither owner, key nor upload id', () => {
  expect(viewOf(ready)).toEqual({
    id: uploading.id,
    name: 'scan.pdf',
    type: 'application/pdf',
    sizeBytes: 20_000_000,
    state: 'ready',
    sha256: 'ab'.repeat(32),
    partSizeBytes: uploadLimits.partSizeBytes,
  })
})
