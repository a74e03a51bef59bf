// Holds the signature under a petition to whose it may be and to a fresh proof of who signs: BLTTDS 189(2), (3).
import { describe, expect, test } from 'vitest'
import { emptyParty, type Petition } from '../../functions/filings/petition-form.ts'
import { sign, signatories, signaturePolicies } from '../../functions/filings/signature.ts'
import { citizen, petition } from './samples.ts'

const at = (minutes: number) => new Date(Date.parse(citizen.authenticatedAt) + minutes * 60_000).toISOString()
const signing = (typedName: string) => ({ kind: 'typed-name' as const, typedName, petitionSha256: 'ab'.repeat(32) })
const refusal = (code: string) => expect.objectContaining({ code })

const ofCompany: Petition = {
  ...petition,
  plaintiffs: [
    {
      ...emptyParty('p1'),
      type: 'organisation',
      fullName: 'Công ty TNHH Sông Lam',
      representative: { fullName: 'Hồ Văn Dũng', authority: 'law', position: 'Giám đốc', document: '' },
    },
    { ...emptyParty('p2'), fullName: 'Vừ Bá Xò', cannotSign: true, signingWitness: 'Lô Thị Bình' },
  ],
}

test('189(2), (3): persons, representatives of organisations, and the witness of someone who cannot sign', () => {
  expect(signatories(ofCompany)).toEqual(['Hồ Văn Dũng', 'Vừ Bá Xò', 'Lô Thị Bình'])
})

describe('a typed name', () => {
  test('is compared without case, diacritics and tone placement, and kept as the petition writes it', () => {
    expect(sign(signing('  nguyen  VAN an '), petition, citizen, at(3))).toEqual({
      kind: 'typed-name',
      name: 'Nguyễn Văn An',
      subject: 'an',
      assurance: 'eid',
      authenticatedAt: citizen.authenticatedAt,
      signedAt: at(3),
      petitionSha256: 'ab'.repeat(32),
      legalBasis: signaturePolicies['typed-name'].legalBasis,
    })
  })

  test.each(['Hoàng Thị Hoà', 'Nguyễn Văn', 'Công ty TNHH Sông Lam'])('%s is not who signs', name => {
    expect(() => sign(signing(name), petition, citizen, at(3))).toThrow(refusal('signature.name-differs'))
  })

  test('an organisation does not sign by its own name', () => {
    expect(() => sign(signing('Công ty TNHH Sông Lam'), ofCompany, citizen, at(3))).toThrow(refusal('signature.name-differs'))
  })

  test('nothing typed is no name', () => {
    expect(() => sign(signing(' … '), petition, citizen, at(3))).toThrow(refusal('signature.name-missing'))
  })

  test('needs a proof of identity of the last fifteen minutes', () => {
    expect(sign(signing('Nguyễn Văn An'), petition, citizen, at(15)).name).toBe('Nguyễn Văn An')
    expect(() => sign(signing('Nguyễn Văn An'), petition, citizen, at(15.1))).toThrow(
      expect.objectContaining({ code: 'signature.sign-in-again', kind: 'conflict', facts: { withinMinutes: 15 } }),
    )
    expect(() => sign(signing('Nguyễn Văn An'), petition, { ...citizen, authenticatedAt: 'never' }, at(1))).toThrow(
      refusal('signature.sign-in-again'),
    )
  })
})

test('a certified signature has its place, and is not accepted yet', () => {
  expect(signaturePolicies.certified.accepted).toBe(false)
  expect(() => sign({ ...signing('Nguyễn Văn An'), kind: 'certified' }, petition, citizen, at(1))).toThrow(
    refusal('signature.kind-not-accepted'),
  )
})
