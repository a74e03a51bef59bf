// Everything that the law may still ask for is said in both languages and stands on a page of the wizard.
import { describe, expect, test } from 'vitest'
import { type EvidenceFile, petitionProblems, petitionRefusals } from '../../../functions/filings/petition.ts'
import { emptyParty, emptyPetition, type Petition } from '../../../functions/filings/petition-form.ts'
import { parseCivilDate } from '../../../functions/kernel/civil-date.ts'
import { withMatter } from '../../../web/src/scripts/filing/petition-change.ts'
import { sayProblem } from '../../../web/src/scripts/filing/problem-said.ts'
import { fieldId, pageOfField, pagesOf } from '../../../web/src/scripts/filing/wizard-pages.ts'
import { filingProblems as en } from '../../../web/src/words/en/filing-problems.ts'
import { filingProblems as vi } from '../../../web/src/words/vi/filing-problems.ts'

const today = parseCivilDate('2026-11-21')
const company = { ...emptyParty('p1'), type: 'organisation' as const, email: 'không phải thư' }
const agent = { fullName: '', authority: 'authorisation' as const, position: '', document: '' }

/** Petitions that lack something in every way that the rules know. */
const lacking: readonly (readonly [string, Petition, readonly EvidenceFile[]])[] = [
  ['nothing written', emptyPetition, []],
  [
    'every list with one empty member',
    {
      ...emptyPetition,
      matter: 'dispute',
      topic: 'T-DIVORCE',
      kind: 'HC',
      date: '2026-11-22',
      plaintiffs: [{ ...company, representative: agent }, company, { ...emptyParty('p3'), birth: '2015', cannotSign: true }],
      defendants: [emptyParty('d1')],
      relatedPersons: [emptyParty('r1')],
      protectedPersons: [emptyParty('g1')],
      witnesses: [{ id: 'w1', fullName: '', address: '' }],
      facts: 'á'.repeat(130_000),
      claims: [{ id: 'c1', text: '', amountVnd: null, against: ['d9'] }],
      evidence: ['gone', 'late', 'bad'].map((documentId, index) => ({
        id: `e${index}`,
        title: '',
        form: 'copy' as const,
        pages: null,
        documentId,
        note: '',
      })),
    },
    [
      { id: 'late', state: 'checking' },
      { id: 'bad', state: 'refused' },
      { id: 'unlisted', state: 'uploading' },
    ],
  ],
  ['nobody against whom it is made', { ...emptyPetition, matter: 'dispute', plaintiffs: [emptyParty('p1')] }, []],
  ['a criminal case', { ...emptyPetition, kind: 'HS' }, []],
  [
    'a request that was a dispute before',
    { ...emptyPetition, matter: 'request', defendants: [{ ...emptyParty('d1'), phone: '0912' }] },
    [],
  ],
]

describe.each(lacking)('of a petition with %s', (_, petition, files) => {
  const problems = petitionProblems(petition, files, today)

  test('every problem stands on a page that this petition has', () => {
    for (const problem of problems) expect(pagesOf(petition), problem.field).toContain(pageOfField(problem.field))
  })

  test('every problem is a whole sentence in both languages', () => {
    for (const problem of problems) {
      for (const [language, words] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const said = sayProblem(problem, petition, words, language)
        expect(said).not.toMatch(/[{}]|undefined|NaN|\(-\)/)
        expect(said.length).toBeGreaterThan(8)
      }
    }
  })

  test('every field has an id that HTML and CSS can name', () => {
    for (const problem of problems) expect(fieldId(problem.field)).toMatch(/^[A-Za-z][A-Za-z0-9-]*$/)
  })
})

test('the petitions above lack something in every way that the rules know', () => {
  const codes = lacking.flatMap(([, petition, files]) => petitionProblems(petition, files, today).map(problem => problem.code))
  expect(petitionRefusals.filter(code => !codes.includes(code))).toEqual([])
})

test('every code has its words', () => {
  expect(Object.keys(vi.codes).sort()).toEqual([...petitionRefusals].sort())
})

test('a person is named by name where there is one, else by role and number', () => {
  const petition: Petition = { ...emptyPetition, defendants: [{ ...emptyParty('d1'), fullName: 'Trần Văn B' }, emptyParty('d2')] }
  const problem = { field: 'defendants.0.address', code: 'petition.address-missing', article: 'BLTTDS 189(4)(đ)' } as const
  expect(sayProblem(problem, petition, vi, 'vi')).toBe('Ghi địa chỉ của người bị kiện Trần Văn B (BLTTDS Điều 189 khoản 4 điểm đ)')
  expect(sayProblem({ ...problem, field: 'defendants.1.address' }, petition, en, 'en')).toBe(
    'Give the address of defendant 2 (BLTTDS Art. 189(4)(đ))',
  )
})

test('a card that nobody filled in is not asked for after the answer changes to a request', () => {
  const dispute: Petition = { ...emptyPetition, matter: 'dispute', defendants: [emptyParty('d1'), { ...emptyParty('d2'), fullName: 'B' }] }
  const request = withMatter(dispute, 'request', undefined)
  expect(request.defendants.map(party => party.id)).toEqual(['d2'])
  expect(pagesOf(request)).toContain('nguoi-bi-kien')
  expect(pagesOf({ ...request, defendants: [] })).not.toContain('nguoi-bi-kien')
})
