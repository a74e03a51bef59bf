// What somebody asks of a case: which copy, as whom, of which case.
import type { OwnCaseRow } from '../../../../functions/cases/case-form.ts'
import { rightTo, type Standing, standings, type WantedKind } from '../../../../functions/copies/copy-right.ts'
import directory from '../../../../functions/kernel/data/courts.json' with { type: 'json' }
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { readCases } from './answers.ts'
import { copies } from './copies-words.ts'

const words = copies.form

export interface CaseWanted {
  readonly kind: WantedKind
  readonly as: Standing
  readonly caseId: string
  readonly courtCode: string
  readonly caseNumber: string
  readonly title: string
}

export interface CaseFields {
  readonly element: HTMLElement
  readonly as: () => Standing
  /** Undefined where a choice is missing; the fields say which. */
  readonly read: () => CaseWanted | undefined
}

const kinds = ['judgment', 'extract', 'document'] as const
const isKind = (value: string | undefined): value is (typeof kinds)[number] => kinds.some(kind => kind === value)
const isStanding = (value: string | undefined): value is Standing => standings.some(standing => standing === value)

/** The courts of today. */
const courtChoices = directory.courts
  .filter(court => court.validTo === null && court.level !== 'district')
  .map(court => ({ value: court.code, label: pageLanguage === 'vi' ? court.nameVi : court.nameEn }))

const caseSaid = ({ number, relation }: OwnCaseRow): string => (relation === '' ? number : `${number} · ${relation}`)

export async function caseFields(onStanding: (standing: Standing) => void): Promise<CaseFields> {
  const outcome = await api('/api/cases', { parse: readCases })
  const cases = outcome.ok ? outcome.data.cases : []
  const kind = radioCards({
    id: 'kind',
    label: words.kind,
    choices: kinds.map(value => ({ value, label: copies.kinds[value] })),
    onChange: () => show(),
  })
  const standing = h('div', {})
  const about = h('div', {})
  const own = field({ id: 'case', label: words.case }, selectInput(cases.map(each => ({ value: each.id, label: caseSaid(each) }))))
  const court = field({ id: 'court', label: words.court }, selectInput(courtChoices))
  const number = field({ id: 'case-number', label: words.caseNumber, hint: words.caseNumberHint }, textInput())
  const paper = field({ id: 'paper', label: words.paper, hint: words.paperHint }, textInput({ maxlength: 300 }))
  let as: Standing = 'party'
  const showCase = (): void => {
    const [wanted] = kind.chosen()
    const ofParty = cases.length === 0 ? notice('information', undefined, h('p', {}, words.noCase)) : own.element
    fillPlace(about, as === 'party' ? ofParty : [court.element, number.element], wanted === 'document' ? paper.element : null)
    onStanding(as)
  }
  const show = (): void => {
    const [wanted] = kind.chosen()
    if (!isKind(wanted)) return
    const choices = standings.filter(each => rightTo(wanted, each) !== undefined)
    if (!choices.includes(as)) as = 'party'
    const cards = radioCards({
      id: 'as',
      label: words.as,
      choices: choices.map(value => ({ value, label: copies.standings[value] })),
      chosen: [as],
      onChange: ([value]) => {
        if (isStanding(value)) as = value
        showCase()
      },
    })
    fillPlace(standing, cards.element)
    showCase()
  }
  return {
    element: h('div', { class: 'stack' }, kind.element, standing, about),
    as: () => as,
    read: () => {
      const [wanted] = kind.chosen()
      kind.setError(isKind(wanted) ? undefined : words.choose)
      if (!isKind(wanted)) return undefined
      const isParty = as === 'party'
      const caseNumber = number.control.value.trim()
      const title = paper.control.value.trim()
      number.setError(!isParty && caseNumber === '' ? words.caseNumber : undefined)
      paper.setError(wanted === 'document' && title === '' ? words.paper : undefined)
      if ((!isParty && caseNumber === '') || (wanted === 'document' && title === '') || (isParty && cases.length === 0)) return undefined
      return {
        ...{ kind: wanted, as, title },
        caseId: isParty ? own.control.value : '',
        courtCode: isParty ? '' : court.control.value,
        caseNumber: isParty ? '' : caseNumber,
      }
    },
  }
}
