// What a petition still lacks before it can be sent: BLTTDS 189, 362; TTHC 118. Shared by the wizard and the court's door; nothing else is required.
import type { CivilDate } from '../kernel/civil-date.ts'
import type { Party, Petition } from './petition-form.ts'

/** Every code that a problem may have; the site has a sentence for each, in both languages. */
export const petitionRefusals = [
  'petition.matter-missing',
  'petition.kind-not-accepted',
  'petition.court-missing',
  'petition.date-missing',
  'petition.date-after-today',
  'petition.plaintiff-missing',
  'petition.defendant-missing',
  'petition.name-missing',
  'petition.address-missing',
  'petition.email-missing',
  'petition.email-invalid',
  'petition.representative-missing',
  'petition.representative-name-missing',
  'petition.authorisation-missing',
  'petition.agent-in-divorce',
  'petition.signing-witness-missing',
  'petition.facts-missing',
  'petition.claim-missing',
  'petition.claim-empty',
  'petition.claim-against-unknown',
  'petition.evidence-reason-missing',
  'petition.evidence-title-missing',
  'petition.file-unknown',
  'petition.file-not-ready',
  'petition.file-refused',
  'petition.parallel-complaint-undeclared',
  'petition.declaration-missing',
  'petition.too-long',
] as const
export type RefusalCode = (typeof petitionRefusals)[number]

export interface PetitionProblem {
  /** Path of the field, such as `plaintiffs.0.address`. */
  field: string
  code: RefusalCode
  article: string
}

/** What must be known of an uploaded file to judge whether it can be filed. */
export interface EvidenceFile {
  id: string
  state: 'uploading' | 'checking' | 'ready' | 'refused' | 'filed'
}

/** Kinds that exist but are not filed by citizens here: criminal cases, bankruptcy, judicial administrative measures. */
const kindsNotAccepted = ['HS', 'PS', 'BPXLHC']

/** What one petition may weigh, in characters of its JSON: a stored item holds 400 KB, and a Vietnamese letter up to three bytes. */
export const petitionWeightLimit = 120_000

const divorceTopics = ['T-DIVORCE', 'T-DIVORCE-CONSENT']

/** Mail addresses as mail servers accept them in practice; whether one exists, only a letter can tell. */
const isEmail = (text: string): boolean => /^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/.test(text)

const blank = (text: string): boolean => text.trim() === ''

/** Every letter of 189(4) that a part of the petition answers to, in the words of its own law. */
const article = (petition: Petition, civil: string): string => {
  if (petition.kind === 'HC') return 'TTHC 118(1)'
  return petition.matter === 'request' ? 'BLTTDS 362(2)' : `BLTTDS ${civil}`
}

const isUnder18 = (birth: string, today: CivilDate): boolean => {
  if (birth === '') return false
  // Of those who know their year only, nobody is a minor before the year says so.
  const adultOn = `${Number(birth.slice(0, 4)) + 18}${birth.length > 4 ? birth.slice(4) : '-01-01'}`
  return adultOn > today
}

const addressProblems = (petition: Petition, party: Party, path: string, letter: string): PetitionProblem[] => {
  const { line, communeCode, elsewhere, oldText } = party.address
  return [line, communeCode, elsewhere, oldText].every(blank)
    ? [{ field: `${path}.address`, code: 'petition.address-missing', article: article(petition, letter) }]
    : []
}

const nameProblems = (petition: Petition, party: Party, path: string, letter: string): PetitionProblem[] =>
  blank(party.fullName) ? [{ field: `${path}.fullName`, code: 'petition.name-missing', article: article(petition, letter) }] : []

const representativeProblems = (petition: Petition, party: Party, path: string, today: CivilDate): PetitionProblem[] => {
  const { representative } = party
  const field = `${path}.representative`
  if (representative === null) {
    if (party.type === 'organisation') return [{ field, code: 'petition.representative-missing', article: 'BLTTDS 189(3)' }]
    if (isUnder18(party.birth, today)) return [{ field, code: 'petition.representative-missing', article: 'BLTTDS 189(2)(b)' }]
    return []
  }
  const problems: PetitionProblem[] = []
  if (blank(representative.fullName))
    problems.push({ field: `${field}.fullName`, code: 'petition.representative-name-missing', article: 'BLTTDS 189(2), (3)' })
  if (representative.authority === 'authorisation') {
    if (divorceTopics.includes(petition.topic))
      problems.push({ field: `${field}.authority`, code: 'petition.agent-in-divorce', article: 'BLTTDS 85(4)' })
    if (blank(representative.document))
      problems.push({ field: `${field}.document`, code: 'petition.authorisation-missing', article: 'BLTTDS 189(2)' })
  }
  return problems
}

const plaintiffProblems = (petition: Petition, today: CivilDate): PetitionProblem[] => {
  const letter = '189(4)(c)'
  if (petition.plaintiffs.length === 0)
    return [{ field: 'plaintiffs', code: 'petition.plaintiff-missing', article: article(petition, letter) }]
  const problems = petition.plaintiffs.flatMap((party, index): PetitionProblem[] => {
    const path = `plaintiffs.${index}`
    return [
      ...nameProblems(petition, party, path, letter),
      ...addressProblems(petition, party, path, letter),
      ...(blank(party.email) || isEmail(party.email.trim())
        ? []
        : [{ field: `${path}.email`, code: 'petition.email-invalid' as const, article: emailArticle }]),
      ...representativeProblems(petition, party, path, today),
      ...(party.cannotSign && blank(party.signingWitness)
        ? [{ field: `${path}.signingWitness`, code: 'petition.signing-witness-missing' as const, article: 'BLTTDS 189(2)(c)' }]
        : []),
    ]
  })
  if (petition.plaintiffs.every(party => blank(party.email)))
    problems.push({ field: 'plaintiffs.0.email', code: 'petition.email-missing', article: emailArticle })
  return problems
}

/** The Code asks for an e-mail address "if any"; filing online needs one. */
const emailArticle = 'NQ 04/2016/NQ-HĐTP'

const otherPartyProblems = (petition: Petition): PetitionProblem[] => {
  const defendants = petition.defendants.flatMap((party, index) => {
    const path = `defendants.${index}`
    return [...nameProblems(petition, party, path, '189(4)(đ)'), ...addressProblems(petition, party, path, '189(4)(đ)')]
  })
  const nobody = petition.matter === 'dispute' && petition.defendants.length === 0
  return [
    ...(nobody
      ? [{ field: 'defendants', code: 'petition.defendant-missing' as const, article: article(petition, '189(4)(đ)') }]
      : defendants),
    ...petition.protectedPersons.flatMap((party, index) => nameProblems(petition, party, `protectedPersons.${index}`, '189(4)(d)')),
    ...petition.relatedPersons.flatMap((party, index) => nameProblems(petition, party, `relatedPersons.${index}`, '189(4)(e)')),
    ...petition.witnesses.flatMap((witness, index) =>
      blank(witness.fullName)
        ? [{ field: `witnesses.${index}.fullName`, code: 'petition.name-missing' as const, article: article(petition, '189(4)(h)') }]
        : [],
    ),
  ]
}

const claimProblems = (petition: Petition): PetitionProblem[] => {
  const cited = article(petition, '189(4)(g)')
  const known = petition.defendants.map(party => party.id)
  const claims = petition.claims.flatMap((claim, index): PetitionProblem[] => [
    ...(blank(claim.text) ? [{ field: `claims.${index}.text`, code: 'petition.claim-empty' as const, article: cited }] : []),
    ...(claim.against.every(id => known.includes(id))
      ? []
      : [{ field: `claims.${index}.against`, code: 'petition.claim-against-unknown' as const, article: cited }]),
  ])
  return [
    ...(blank(petition.facts) ? [{ field: 'facts', code: 'petition.facts-missing' as const, article: cited }] : []),
    ...(petition.claims.length === 0 ? [{ field: 'claims', code: 'petition.claim-missing' as const, article: cited }] : claims),
  ]
}

const fileProblems = (petition: Petition, files: readonly EvidenceFile[]): PetitionProblem[] => {
  const cited = article(petition, '189(5)')
  const listed = petition.evidence.flatMap((row, index): PetitionProblem[] => {
    const field = `evidence.${index}.documentId`
    if (row.documentId === null) return []
    const file = files.find(each => each.id === row.documentId)
    if (file === undefined) return [{ field, code: 'petition.file-unknown', article: cited }]
    if (file.state === 'refused') return [{ field, code: 'petition.file-refused', article: cited }]
    return file.state === 'uploading' || file.state === 'checking' ? [{ field, code: 'petition.file-not-ready', article: cited }] : []
  })
  // A file that is still arriving would stay behind: it is waited for, or taken away by the person.
  const unlisted = files
    .filter(file => (file.state === 'uploading' || file.state === 'checking') && !petition.evidence.some(row => row.documentId === file.id))
    .map(file => ({ field: `documents.${file.id}`, code: 'petition.file-not-ready' as const, article: cited }))
  return [...listed, ...unlisted]
}

const evidenceProblems = (petition: Petition, files: readonly EvidenceFile[]): PetitionProblem[] => {
  const cited = article(petition, '189(5)')
  const titles = petition.evidence.flatMap((row, index) =>
    blank(row.title) ? [{ field: `evidence.${index}.title`, code: 'petition.evidence-title-missing' as const, article: cited }] : [],
  )
  const handedInLater = ['recording', 'object']
  const complete =
    petition.evidence.length > 0 && petition.evidence.every(row => row.documentId !== null || handedInLater.includes(row.form))
  const unexplained = !complete && blank(petition.missingEvidenceReason)
  return [
    ...titles,
    ...fileProblems(petition, files),
    ...(unexplained ? [{ field: 'missingEvidenceReason', code: 'petition.evidence-reason-missing' as const, article: cited }] : []),
  ]
}

const headProblems = (petition: Petition, today: CivilDate): PetitionProblem[] => {
  const problems: PetitionProblem[] = []
  if (petition.matter === '') problems.push({ field: 'matter', code: 'petition.matter-missing', article: 'BLTTDS 186, 361' })
  if (kindsNotAccepted.includes(petition.kind)) problems.push({ field: 'kind', code: 'petition.kind-not-accepted', article: 'BLTTDS 186' })
  if (blank(petition.courtCode))
    problems.push({ field: 'courtCode', code: 'petition.court-missing', article: article(petition, '189(4)(b)') })
  if (petition.date === '') problems.push({ field: 'date', code: 'petition.date-missing', article: article(petition, '189(4)(a)') })
  else if (petition.date > today)
    problems.push({ field: 'date', code: 'petition.date-after-today', article: article(petition, '189(4)(a)') })
  if (JSON.stringify(petition).length > petitionWeightLimit) problems.push({ field: 'facts', code: 'petition.too-long', article: '-' })
  return problems
}

const declarationProblems = (petition: Petition): PetitionProblem[] => [
  ...(petition.kind === 'HC' && !petition.noParallelComplaint
    ? [{ field: 'noParallelComplaint', code: 'petition.parallel-complaint-undeclared' as const, article: 'TTHC 118(1)(g)' }]
    : []),
  ...(petition.declared ? [] : [{ field: 'declared', code: 'petition.declaration-missing' as const, article: '-' }]),
]

/** Everything that the law still asks for, in the order of the form. An empty list: it may be sent. */
export const petitionProblems = (petition: Petition, files: readonly EvidenceFile[], today: CivilDate): PetitionProblem[] => [
  ...headProblems(petition, today),
  ...plaintiffProblems(petition, today),
  ...otherPartyProblems(petition),
  ...claimProblems(petition),
  ...evidenceProblems(petition, files),
  ...declarationProblems(petition),
]
