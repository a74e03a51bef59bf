// Holds the completeness of a petition to the law: everything that it asks for is asked, and nothing else (BLTTDS 189, 362; TTHC 118).
import { describe, expect, test } from 'vitest'
import { type EvidenceFile, petitionProblems } from '../../functions/filings/petition.ts'
import { emptyParty, emptyPetition, type Party, type Petition, petitionForm } from '../../functions/filings/petition-form.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { petition } from './samples.ts'

const today = parseCivilDate('2026-11-10')
const files: EvidenceFile[] = [{ id: 'doc1', state: 'ready' }]
const problems = (changed: Partial<Petition>, uploaded = files) => petitionProblems({ ...petition, ...changed }, uploaded, today)
const found = (changed: Partial<Petition>, uploaded = files) => problems(changed, uploaded).map(({ field, code }) => `${field} ${code}`)

const [plaintiff = emptyParty('p1')] = petition.plaintiffs
const [defendant = emptyParty('d1')] = petition.defendants
const [claim = { id: 'c', text: '', amountVnd: null, against: [] }] = petition.claims
const [evidence = { id: 'e', title: '', form: 'copy' as const, pages: null, documentId: null, note: '' }] = petition.evidence
const plaintiffs = (changed: Partial<Party>) => ({ plaintiffs: [{ ...plaintiff, ...changed }] })
const company: Partial<Party> = { type: 'organisation', fullName: 'Công ty TNHH Sông Lam', birth: '' }
const director = { fullName: 'Hồ Văn Dũng', authority: 'law' as const, position: 'Giám đốc', document: '' }

test('a complete petition lacks nothing, and what the law does not ask for is not asked', () => {
  expect(problems({})).toEqual([])
  expect(problems({ place: '', kind: '', topic: 'T-OTHER', relation: '', contactAddress: '', otherInformation: '' })).toEqual([])
  expect(problems(plaintiffs({ phone: '', personalNumber: '', birth: '' }))).toEqual([])
})

test('the door and the rule know the same petition', () => {
  expect(petitionForm.parse(structuredClone(petition))).toEqual(petition)
})

test('an empty petition lacks all of it, in the order of the form, each with its article', () => {
  const all = petitionProblems(emptyPetition, [], today)
  expect(all.map(each => each.field)).toEqual([
    'matter',
    'courtCode',
    'date',
    'plaintiffs',
    'facts',
    'claims',
    'missingEvidenceReason',
    'declared',
  ])
  expect(all.every(each => each.article !== '')).toBe(true)
})

describe('189(4): contents of the petition', () => {
  test.each<[string, Partial<Petition>, string, string]>([
    ['(a) its day', { date: '' }, 'date petition.date-missing', 'BLTTDS 189(4)(a)'],
    ['(a) not after today', { date: '2026-11-11' }, 'date petition.date-after-today', 'BLTTDS 189(4)(a)'],
    ['(b) the court', { courtCode: ' ' }, 'courtCode petition.court-missing', 'BLTTDS 189(4)(b)'],
    ['(c) who sues', { plaintiffs: [] }, 'plaintiffs petition.plaintiff-missing', 'BLTTDS 189(4)(c)'],
    ['(c) by name', plaintiffs({ fullName: ' ' }), 'plaintiffs.0.fullName petition.name-missing', 'BLTTDS 189(4)(c)'],
    [
      '(c) with an address',
      plaintiffs({ address: emptyParty('x').address }),
      'plaintiffs.0.address petition.address-missing',
      'BLTTDS 189(4)(c)',
    ],
    [
      '(đ) who is sued',
      { defendants: [], claims: [{ ...claim, against: [] }] },
      'defendants petition.defendant-missing',
      'BLTTDS 189(4)(đ)',
    ],
    ['(đ) by name', { defendants: [{ ...defendant, fullName: '' }] }, 'defendants.0.fullName petition.name-missing', 'BLTTDS 189(4)(đ)'],
    [
      '(d) protected persons by name',
      { protectedPersons: [emptyParty('x')] },
      'protectedPersons.0.fullName petition.name-missing',
      'BLTTDS 189(4)(d)',
    ],
    [
      '(e) related persons by name',
      { relatedPersons: [emptyParty('x')] },
      'relatedPersons.0.fullName petition.name-missing',
      'BLTTDS 189(4)(e)',
    ],
    ['(g) what was infringed', { facts: '\n ' }, 'facts petition.facts-missing', 'BLTTDS 189(4)(g)'],
    ['(g) what is claimed', { claims: [] }, 'claims petition.claim-missing', 'BLTTDS 189(4)(g)'],
    ['(g) in words', { claims: [{ ...claim, text: '' }] }, 'claims.0.text petition.claim-empty', 'BLTTDS 189(4)(g)'],
    [
      '(g) against someone named',
      { claims: [{ ...claim, against: ['d9'] }] },
      'claims.0.against petition.claim-against-unknown',
      'BLTTDS 189(4)(g)',
    ],
    [
      '(h) witnesses by name',
      { witnesses: [{ id: 'w', fullName: '', address: '' }] },
      'witnesses.0.fullName petition.name-missing',
      'BLTTDS 189(4)(h)',
    ],
  ])('%s', (_letter, changed, problem, article) => {
    expect(found(changed)).toEqual([problem])
    expect(problems(changed)[0]?.article).toBe(article)
  })

  test('(đ): a last known address, an old one or one abroad is enough', () => {
    const blank = emptyParty('x').address
    for (const address of [
      { ...blank, oldText: 'Diễn Châu' },
      { ...blank, elsewhere: 'Berlin, Đức' },
      { ...blank, line: 'Xóm 2', isLastKnown: true },
    ])
      expect(problems({ defendants: [{ ...defendant, address }] })).toEqual([])
  })

  test('a request names no defendant (BLTTDS 362), an administrative petition cites its own law (TTHC 118)', () => {
    expect(problems({ matter: 'request', defendants: [] })).toEqual([])
    expect(problems({ matter: 'request', facts: '' })[0]?.article).toBe('BLTTDS 362(2)')
    expect(problems({ kind: 'HC', noParallelComplaint: true, facts: '' })[0]?.article).toBe('TTHC 118(1)')
    expect(found({ kind: 'HC' })).toEqual(['noParallelComplaint petition.parallel-complaint-undeclared'])
  })

  test('kinds that citizens do not file here are told apart', () => {
    for (const kind of ['HS', 'PS', 'BPXLHC']) expect(found({ kind })).toEqual(['kind petition.kind-not-accepted'])
  })
})

describe('who files and who signs', () => {
  test('NQ 04/2016: one e-mail address of the plaintiffs, and every one given must be one', () => {
    expect(found(plaintiffs({ email: '' }))).toEqual(['plaintiffs.0.email petition.email-missing'])
    expect(
      problems({
        plaintiffs: [
          { ...plaintiff, email: '' },
          { ...plaintiff, id: 'p2' },
        ],
      }),
    ).toEqual([])
    for (const email of ['an', 'an@', 'an@vn', '@x.vn', 'a b@x.vn', 'an@x..vn', 'an@x.vn,b@x.vn'])
      expect(found(plaintiffs({ email }))).toEqual(['plaintiffs.0.email petition.email-invalid'])
    for (const email of ['an@example.vn', 'an.nguyen+toa@mail.example.com.vn', ' an@example.vn '])
      expect(problems(plaintiffs({ email }))).toEqual([])
  })

  test('189(3): an organisation files through its representative', () => {
    expect(found(plaintiffs(company))).toEqual(['plaintiffs.0.representative petition.representative-missing'])
    expect(problems(plaintiffs({ ...company, representative: director }))).toEqual([])
    expect(found(plaintiffs({ ...company, representative: { ...director, fullName: '' } }))).toEqual([
      'plaintiffs.0.representative.fullName petition.representative-name-missing',
    ])
  })

  test.each([
    ['2008-11-10', false],
    ['2008-11-11', true],
    ['2009', true],
    ['2008', false],
    ['', false],
  ])('189(2)(b): someone born %s needs a representative: %s', (birth, needs) => {
    expect(found(plaintiffs({ birth }))).toEqual(needs ? ['plaintiffs.0.representative petition.representative-missing'] : [])
  })

  test('189(2)(c): for someone who cannot sign, a witness signs', () => {
    expect(found(plaintiffs({ cannotSign: true }))).toEqual(['plaintiffs.0.signingWitness petition.signing-witness-missing'])
    expect(problems(plaintiffs({ cannotSign: true, signingWitness: 'Lê Văn Chứng' }))).toEqual([])
  })

  test('an agent shows the authorisation, and there is none in a divorce (85(4))', () => {
    const agent = { ...director, authority: 'authorisation' as const }
    expect(found(plaintiffs({ representative: agent }))).toEqual(['plaintiffs.0.representative.document petition.authorisation-missing'])
    const written = { ...agent, document: 'Giấy ủy quyền số 12' }
    expect(problems(plaintiffs({ representative: written }))).toEqual([])
    expect(found({ ...plaintiffs({ representative: written }), topic: 'T-DIVORCE' })).toEqual([
      'plaintiffs.0.representative.authority petition.agent-in-divorce',
    ])
  })
})

describe('189(5): evidence', () => {
  test('no file at all is no obstacle, with a reason', () => {
    expect(found({ evidence: [] }, [])).toEqual(['missingEvidenceReason petition.evidence-reason-missing'])
    expect(problems({ evidence: [], missingEvidenceReason: 'Giấy tờ bị cháy' }, [])).toEqual([])
  })

  test('a paper that is listed and not uploaded is explained; recordings and objects are handed in at the court', () => {
    expect(found({ evidence: [{ ...evidence, documentId: null }] })).toEqual(['missingEvidenceReason petition.evidence-reason-missing'])
    for (const form of ['recording', 'object'] as const)
      expect(problems({ evidence: [{ ...evidence, form, documentId: null }] })).toEqual([])
  })

  test.each<[EvidenceFile['state'] | 'absent', string[]]>([
    ['ready', []],
    ['filed', []],
    ['uploading', ['evidence.0.documentId petition.file-not-ready']],
    ['checking', ['evidence.0.documentId petition.file-not-ready']],
    ['refused', ['evidence.0.documentId petition.file-refused']],
    ['absent', ['evidence.0.documentId petition.file-unknown']],
  ])('a listed file that is %s', (state, expected) => {
    expect(found({}, state === 'absent' ? [] : [{ id: 'doc1', state }])).toEqual(expected)
  })

  test('a file that is still arriving is never left behind, listed or not', () => {
    expect(found({}, [...files, { id: 'doc2', state: 'checking' }])).toEqual(['documents.doc2 petition.file-not-ready'])
    expect(found({}, [...files, { id: 'doc2', state: 'refused' }])).toEqual([])
  })

  test('every row has a title', () => {
    expect(found({ evidence: [{ ...evidence, title: '' }] })).toEqual(['evidence.0.title petition.evidence-title-missing'])
  })
})

test('the declaration is made, and a petition that no record can hold is told so', () => {
  expect(found({ declared: false })).toEqual(['declared petition.declaration-missing'])
  const long = Array.from({ length: 45 }, (_, index) => ({ ...claim, id: `c${index}`, text: 'đ'.repeat(3_000) }))
  expect(found({ claims: long })).toEqual(['facts petition.too-long'])
})
