// The pages of the wizard in their order, the steps that the stepper counts, and on which page each field of the petition stands.
import type { Petition } from '../../../../functions/filings/petition-form.ts'

/** The names stand in the address (`#su-viec`), the same in both languages, so that changing the language keeps the place. */
export const pageNames = [
  'tranh-chap',
  'viec-gi',
  'toa-an',
  'nguoi-khoi-kien',
  'nguoi-bi-kien',
  'nguoi-khac',
  'su-viec',
  'yeu-cau',
  'chung-cu',
  'xem-lai',
  'ky',
] as const
export type PageName = (typeof pageNames)[number]

/** Steps as people count them; a step may have two pages. */
export const stepNames = ['matter', 'court', 'filer', 'others', 'facts', 'claims', 'evidence', 'review', 'sign'] as const
export type StepName = (typeof stepNames)[number]

interface Place {
  step: StepName
  /** What the page takes a person who has the papers at hand; a rough guide for "about … more minutes". */
  minutes: number
}

const places: Readonly<Record<PageName, Place>> = {
  'tranh-chap': { step: 'matter', minutes: 1 },
  'viec-gi': { step: 'matter', minutes: 1 },
  'toa-an': { step: 'court', minutes: 1 },
  'nguoi-khoi-kien': { step: 'filer', minutes: 2 },
  'nguoi-bi-kien': { step: 'others', minutes: 2 },
  'nguoi-khac': { step: 'others', minutes: 1 },
  'su-viec': { step: 'facts', minutes: 4 },
  'yeu-cau': { step: 'claims', minutes: 2 },
  'chung-cu': { step: 'evidence', minutes: 3 },
  'xem-lai': { step: 'review', minutes: 2 },
  ky: { step: 'sign', minutes: 2 },
}

export const stepOf = (page: PageName): StepName => places[page].step

type Shape = Pick<Petition, 'matter' | 'defendants'>

/** A request has nobody against whom it is made (BLTTDS 361), so nobody is asked for; whoever was named before stays where they can be removed. */
export const pagesOf = ({ matter, defendants }: Shape): PageName[] =>
  pageNames.filter(page => page !== 'nguoi-bi-kien' || matter !== 'request' || defendants.length > 0)

/** The page named by an address, or undefined for none of this petition's. */
export const pageNamed = (hash: string, petition: Shape): PageName | undefined => pagesOf(petition).find(page => `#${page}` === hash)

export const pageAfter = (page: PageName, petition: Shape): PageName | undefined => {
  const pages = pagesOf(petition)
  return pages[pages.indexOf(page) + 1]
}

export const pageBefore = (page: PageName, petition: Shape): PageName | undefined => {
  const pages = pagesOf(petition)
  return pages[pages.indexOf(page) - 1]
}

export const firstPageOf = (step: StepName, petition: Shape): PageName | undefined =>
  pagesOf(petition).find(page => places[page].step === step)

export const minutesLeft = (page: PageName, petition: Shape): number => {
  const pages = pagesOf(petition)
  return pages.slice(pages.indexOf(page)).reduce((sum, each) => sum + places[each].minutes, 0)
}

const pageOfRoot: Readonly<Record<string, PageName>> = {
  matter: 'tranh-chap',
  topic: 'viec-gi',
  kind: 'viec-gi',
  relation: 'viec-gi',
  venue: 'toa-an',
  courtCode: 'toa-an',
  plaintiffs: 'nguoi-khoi-kien',
  contactAddress: 'nguoi-khoi-kien',
  defendants: 'nguoi-bi-kien',
  relatedPersons: 'nguoi-khac',
  protectedPersons: 'nguoi-khac',
  witnesses: 'nguoi-khac',
  facts: 'su-viec',
  claims: 'yeu-cau',
  evidence: 'chung-cu',
  documents: 'chung-cu',
  missingEvidenceReason: 'chung-cu',
  place: 'xem-lai',
  date: 'xem-lai',
  interpreter: 'xem-lai',
  otherInformation: 'xem-lai',
  noParallelComplaint: 'xem-lai',
  declared: 'xem-lai',
}

/** The page of a field path such as `plaintiffs.0.address`; undefined for a path that no page has. */
export const pageOfField = (field: string): PageName | undefined => pageOfRoot[field.split('.')[0] ?? '']

/** The id that the field of this path has in the page. */
export const fieldId = (field: string): string => field.replaceAll('.', '-')
