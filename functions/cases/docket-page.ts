// What fills the shells of the public dockets, in each language.
import type { Language } from '../kernel/actor.ts'
import { caseKind } from '../kernel/case-kinds.ts'
import { formatDate, parseCivilDate } from '../kernel/civil-date.ts'
import type { Court } from '../kernel/courts.ts'
import { legalRelations } from '../kernel/legal-relations.ts'
import type { Slots } from '../kernel/published-page.ts'
import { type DocketEntry, type DocketIndex, type DocketPage, docketPageName, numbersOnPage, type PublicState } from './public-docket.ts'

export type NamedCourt = Pick<Court, 'code' | 'nameVi' | 'nameEn'>

export const courtNamed = (court: NamedCourt, language: Language): string => (language === 'vi' ? court.nameVi : court.nameEn)
const under = (language: Language, path: string): string => (language === 'en' ? `/en${path}` : path)

const ended: readonly PublicState[] = ['decided', 'discontinued']

const rowOf = ({ number, kind, relation, acceptedOn, state, steps }: DocketEntry, language: Language): Slots => {
  const its = caseKind(kind)
  const known = legalRelations.find(each => each.code === relation)
  const last = steps.at(-1)
  return {
    number,
    accepted: formatDate(parseCivilDate(acceptedOn), language),
    kind: language === 'vi' ? its.nameVi : its.nameEn,
    relation: known ? (language === 'vi' ? known.nameVi : known.nameEn) : '',
    isPreparing: state === 'preparing',
    isSuspended: state === 'suspended',
    isToTrial: state === 'to-trial',
    isDecided: state === 'decided',
    isDiscontinued: state === 'discontinued',
    isTransferred: state === 'transferred',
    hasStep: last !== undefined && !ended.includes(state),
    step: last ? formatDate(parseCivilDate(last.on), language) : '',
    article: last?.article ?? '',
  }
}

export const docketPageSlots = (page: DocketPage, court: NamedCourt, language: Language): Slots => ({
  path: `/so-thu-ly/${page.courtCode}/${docketPageName(page)}`,
  court: page.courtCode,
  courtName: courtNamed(court, language),
  symbol: page.symbol,
  year: page.year,
  data: `/docket/${page.courtCode}/${docketPageName(page)}.json`,
  isEmpty: page.entries.length === 0,
  hasRows: page.entries.length > 0,
  rows: page.entries.map(entry => rowOf(entry, language)),
})

export const docketCourtSlots = (index: DocketIndex, court: NamedCourt, language: Language): Slots => ({
  path: `/so-thu-ly/${index.courtCode}`,
  courtName: courtNamed(court, language),
  isEmpty: index.registers.length === 0,
  hasRegisters: index.registers.length > 0,
  registers: index.registers.map(register => ({
    symbol: register.symbol,
    year: register.year,
    pages: Array.from({ length: register.pages }, (_, at) => register.pages - at).map(page => ({
      link: under(language, `/so-thu-ly/${index.courtCode}/${docketPageName({ ...register, page })}`),
      from: (page - 1) * numbersOnPage + 1,
      to: page * numbersOnPage,
    })),
  })),
})

export const docketCourtsSlots = (courts: readonly NamedCourt[], language: Language): Slots => ({
  courts: courts.map(court => ({ link: under(language, `/so-thu-ly/${court.code}`), name: courtNamed(court, language) })),
})
