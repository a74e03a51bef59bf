// Who may read, change and take away what.
import { describe, expect, it } from 'vitest'
import type { DossierDocument } from '../../functions/documents/document.ts'
import {
  dossierOfCourt,
  openDossier,
  ownDocument,
  ownDossier,
  readable,
  submittedDocument,
} from '../../functions/documents/document-access.ts'
import type { Actor } from '../../functions/kernel/actor.ts'

const document: DossierDocument = {
  dossierId: 'dossier-1',
  id: 'document-1',
  owner: 'code-account',
  name: 'scan.pdf',
  type: 'application/pdf',
  sizeBytes: 10,
  state: 'ready',
  key: 'dossiers/dossier-1/document-1',
  uploadId: 'upload',
  declaredAt: '2026-11-21T02:00:00.000Z',
  sha256: 'ab',
  versionId: 'v1',
  version: 3,
}

const person = (subject: string, more: Partial<Actor> = {}): Actor => ({
  subject,
  subjects: [subject],
  fullName: 'Người Dùng Thử',
  role: 'citizen',
  language: 'vi',
  assurance: 'eid',
  authenticatedAt: '2026-11-21T02:00:00.000Z',
  ...more,
})

const clerkOf = (courtCode: string): Actor => person('officer', { role: 'clerk', courtCode })

describe('the owner', () => {
  it('finds a document of an account that was bound to theirs', () => {
    expect(ownDocument(document, person('eid', { subjects: ['eid', 'code-account'] }))).toBe(document)
  })

  it('of another document cannot tell that this one exists', () => {
    expect(() => ownDocument(document, person('stranger'))).toThrow('document.unknown')
    expect(() => ownDocument(undefined, person('stranger'))).toThrow('document.unknown')
    expect(() => ownDossier({ owner: 'code-account', submitted: false }, person('stranger'))).toThrow('dossier.unknown')
  })

  it('does not meet what they took away', () => {
    expect(() => ownDocument({ ...document, discardedAt: '2026-11-21T03:00:00.000Z' }, person('code-account'))).toThrow('document.unknown')
  })

  it('adds nothing to a dossier that was submitted', () => {
    expect(() => openDossier({ owner: 'p', submitted: true }, person('p'))).toThrow('dossier.submitted')
  })
})

describe('a court officer', () => {
  const dossier = { owner: 'p', submitted: true, courtCode: 'NA-KV01' }

  it('opens filings of their own court only', () => {
    expect(dossierOfCourt(dossier, clerkOf('NA-KV01'))).toBe(dossier)
    expect(() => dossierOfCourt(dossier, clerkOf('NA-KV02'))).toThrow('dossier.unknown')
  })

  it('opens no draft', () => {
    expect(() => dossierOfCourt({ owner: 'p', submitted: false }, clerkOf('NA-KV01'))).toThrow('dossier.unknown')
  })

  it('sees what was filed, also while the filer prepares an amendment', () => {
    expect(submittedDocument({ ...document, state: 'filed' }, { ...dossier, submitted: false }).id).toBe('document-1')
  })

  it('sees nothing of what the filer gathers for an amendment', () => {
    expect(() => submittedDocument(document, { ...dossier, submitted: false })).toThrow('document.unknown')
  })

  it('sees a submitted document in the moment before it is locked', () => {
    expect(submittedDocument(document, dossier).id).toBe('document-1')
  })
})

it.each(['uploading', 'checking', 'refused'] as const)('the content of a document that is %s cannot be read', state => {
  expect(() => readable({ ...document, state })).toThrow('document.not-readable')
})
