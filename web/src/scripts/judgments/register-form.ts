// The form of the register: what is chosen in it, and the choices that only the register itself knows (courts, years, relations).
import type { Overview } from '../../../../functions/search/register.ts'
import { h, placeById } from '../kit/h.ts'
import { choiceIn, type RegisterChoice } from './register-choice.ts'

const formIn = (id: string): HTMLFormElement => {
  const place = placeById(id)
  if (!(place instanceof HTMLFormElement)) throw new Error(`#${id} is no form`)
  return place
}

export const form = formIn('search')

const control = (name: string): HTMLSelectElement | HTMLInputElement | undefined => {
  const found = form.elements.namedItem(name)
  return found instanceof HTMLSelectElement || found instanceof HTMLInputElement ? found : undefined
}

const text = placeById('text')

/** What is looked for; it has no name, so no address ever gets it. */
export const textAsked = (): string => (text instanceof HTMLInputElement ? text.value.trim() : '')

export function setText(value: string): void {
  if (text instanceof HTMLInputElement) text.value = value
}

/** What the form says now; the first page of it. */
export function chosen(): RegisterChoice {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') query.set(name, value)
  return choiceIn(query)
}

const addOption = (select: Element | null | undefined, value: string, name: string): void => {
  if (select && !select.querySelector(`option[value="${CSS.escape(value)}"]`)) select.append(h('option', { value }, name))
}

/** Puts a choice, from the address, into the form. A value that no option has yet gets one. */
export function showChoice({ filter, sort }: RegisterChoice): void {
  const set = (name: string, value: string | undefined): void => {
    const place = control(name)
    if (place === undefined) return
    if (place instanceof HTMLInputElement) place.checked = value === '1'
    else {
      if (value !== undefined) addOption(place, value, value)
      place.value = value ?? ''
    }
  }
  set('toa', filter.courts?.[0])
  set('loai', filter.kind)
  set('tu', filter.fromYear?.toString())
  set('den', filter.toYear?.toString())
  set('quan-he', filter.relation)
  set('cap', filter.level)
  set('ket-qua', filter.outcome)
  set('an-le', filter.precedent ? '1' : undefined)
  set('thu-tu', sort)
  const more = placeById('more')
  if (more instanceof HTMLDetailsElement && (filter.relation || filter.level || filter.outcome || filter.precedent)) more.open = true
}

/** Courts and years of which there are judgments. */
export function offerCourtsAndYears({ years }: Overview): void {
  const names = new Map(years.flatMap(({ cells }) => cells.map(cell => [cell.court, cell.courtName] as const)))
  const order = new Intl.Collator('vi', { numeric: true })
  const groups = { now: form.querySelector('[data-courts="now"]'), before: form.querySelector('[data-courts="before"]') }
  for (const [court, name] of [...names].sort(([, a], [, b]) => order.compare(a, b))) {
    form.querySelector(`#court > option[value="${CSS.escape(court)}"]`)?.remove()
    addOption(/-H-/.test(court) ? groups.before : groups.now, court, name)
  }
  for (const group of Object.values(groups)) if (group instanceof HTMLOptGroupElement) group.hidden = group.childElementCount === 0
  for (const { year } of years) for (const name of ['tu', 'den']) addOption(control(name), String(year), String(year))
}

export function offerRelations(relations: readonly string[]): void {
  const place = control('quan-he')
  for (const relation of relations.toSorted((a, b) => a.localeCompare(b, 'vi'))) addOption(place, relation, relation)
}
