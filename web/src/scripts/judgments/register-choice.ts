// What a reader of the register has chosen, as the address of the page keeps it. What is looked for in the texts is not part of it.

import { judgmentLevels, judgmentOutcomes } from '../../../../functions/judgments/published-judgment.ts'
import { caseKindCodes } from '../../../../functions/kernel/case-kinds.ts'
import type { Sort } from '../../../../functions/search/register-selection.ts'
import type { SearchFilter } from '../../../../functions/search/search-filter.ts'

export const sorts = ['newest', 'oldest', 'published', 'number'] as const satisfies readonly Sort[]

export interface RegisterChoice {
  filter: SearchFilter
  sort: Sort
  page: number
}

const known = <Value extends string>(all: readonly Value[], value: string | null): Value | undefined =>
  all.find(each => each === value?.normalize('NFC'))

const yearIn = (value: string | null): number | undefined => (value !== null && /^\d{4}$/.test(value) ? Number(value) : undefined)

/** Anything that a reader of the address cannot have chosen is left out. */
export const choiceIn = (query: URLSearchParams): RegisterChoice => {
  const court = query.get('toa') ?? ''
  const relation = (query.get('quan-he') ?? '').normalize('NFC').slice(0, 200)
  return {
    filter: {
      courts: /^[A-Z0-9-]{1,40}$/.test(court) ? [court] : undefined,
      fromYear: yearIn(query.get('tu')),
      toYear: yearIn(query.get('den')),
      kind: known(caseKindCodes, query.get('loai')),
      level: known(judgmentLevels, query.get('cap')),
      outcome: known(judgmentOutcomes, query.get('ket-qua')),
      relation: relation === '' ? undefined : relation,
      precedent: query.get('an-le') === '1' ? true : undefined,
    },
    sort: known(sorts, query.get('thu-tu')) ?? 'newest',
    page: Math.max(1, Number.parseInt(query.get('trang') ?? '1', 10) || 1),
  }
}

/** `?toa=NA-T&loai=DS&trang=2`, or nothing. */
export const searchOf = ({ filter, sort, page }: RegisterChoice): string => {
  const query = new URLSearchParams()
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  set('toa', filter.courts?.[0])
  set('loai', filter.kind)
  set('tu', filter.fromYear)
  set('den', filter.toYear)
  set('quan-he', filter.relation)
  set('cap', filter.level)
  set('ket-qua', filter.outcome)
  set('an-le', filter.precedent ? 1 : undefined)
  set('thu-tu', sort === 'newest' ? undefined : sort)
  set('trang', page > 1 ? page : undefined)
  return query.size === 0 ? '' : `?${query}`
}
