// A clerk enters a case from paper; the docket gives the number.
import { casePartyRoles } from '../../../../functions/cases/case.ts'
import { enteredKinds } from '../../../../functions/cases/case-form.ts'
import { civilDateOf, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { legalRelations } from '../../../../functions/kernel/legal-relations.ts'
import { fill } from '../../words/fill.ts'
import { cases } from '../cases/case-words.ts'
import { relationName } from '../cases/relation-name.ts'
import { readJudges } from '../desk/answers.ts'
import { kindName } from '../desk/matter-names.ts'
import { api } from '../kit/api.ts'
import { dateFields } from '../kit/date-fields.ts'
import { showFailure } from '../kit/failure.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { readCase } from './answers.ts'
import { backLink, caseAddress, casesAddress, sendingForm } from './places.ts'

const words = cases.desk.enter

const checkbox = (id: string, label: string) => {
  const control = h('input', { type: 'checkbox', id })
  return { control, element: h('p', {}, h('label', { for: id, class: 'tick' }, control, label)) }
}

function partyFields(number: number) {
  const id = (name: string): string => `party-${number}-${name}`
  const roles = casePartyRoles.map(role => ({ value: role, label: cases.roles[role] }))
  const role = field({ id: id('role'), label: words.role }, selectInput(roles, number === 1 ? 'plaintiff' : 'defendant'))
  const types = (['person', 'organisation'] as const).map(type => ({ value: type, label: words.types[type] }))
  const type = field({ id: id('type'), label: words.type }, selectInput(types, 'person'))
  const name = field({ id: id('name'), label: words.name }, textInput({ maxlength: 200 }))
  const own = field(
    { id: id('number'), label: words.number, hint: words.numberHint, optional: true },
    textInput({ maxlength: 20, inputmode: 'numeric' }),
  )
  const minor = checkbox(id('minor'), words.minor)
  return {
    element: h(
      'fieldset',
      { class: 'party-fields' },
      h('legend', {}, fill(words.party, { number })),
      ...[role.element, type.element, name.element, own.element, minor.element],
    ),
    read: () => ({
      role: role.control.value,
      type: type.control.value,
      fullName: name.control.value,
      personalNumber: own.control.value,
      isMinor: minor.control.checked,
    }),
  }
}

export async function showEntry(place: HTMLElement): Promise<void> {
  const outcome = await api('/api/desk/judges', { parse: readJudges })
  if (!outcome.ok) return showFailure(place, outcome, () => void showEntry(place))
  // The same page sends the same entry, however often the button is pressed.
  const entryId = crypto.randomUUID()
  const failure = h('div', {})
  const levels = (['first-instance', 'appeal'] as const).map(level => ({ value: level, label: cases.levels[level] }))
  const level = field({ id: 'level', label: words.level }, selectInput(levels, 'first-instance'))
  const matters = (['dispute', 'request'] as const).map(matter => ({ value: matter, label: words.matters[matter] }))
  const matter = field({ id: 'matter', label: words.matter }, selectInput(matters, 'dispute'))
  const kinds = enteredKinds.map(kind => ({ value: kind, label: kindName(pageLanguage, kind) }))
  const kind = field({ id: 'kind', label: words.kind }, selectInput(kinds, 'DS'))
  const relation = field({ id: 'relation', label: words.relation, optional: true }, selectInput([]))
  const offer = (): void => {
    const known = legalRelations.filter(each => each.kind === kind.control.value)
    fillPlace(
      relation.control,
      h('option', { value: '' }, words.noRelation),
      known.map(each => h('option', { value: each.code }, relationName(each.code))),
    )
  }
  kind.control.addEventListener('change', offer)
  offer()
  const day = dateFields({ id: 'accepted-on', label: words.acceptedOn, value: civilDateOf(new Date()) })
  const judges = outcome.data.judges.map(judge => ({ value: judge.subject, label: judge.fullName }))
  const judge = field({ id: 'accepted-by', label: words.acceptedBy }, selectInput(judges, judges[0]?.value))
  const parties = [partyFields(1), partyFields(2)]
  const partyPlace = h(
    'div',
    {},
    parties.map(party => party.element),
  )
  const more = (): void => {
    const party = partyFields(parties.length + 1)
    parties.push(party)
    partyPlace.append(party.element)
  }
  const sealed = checkbox('sealed', words.sealed)
  const send = async (): Promise<void> => {
    const acceptedOn = day.value() ?? ''
    day.setError(isCivilDate(acceptedOn) ? undefined : words.dayMissing)
    if (!isCivilDate(acceptedOn)) return day.element.querySelector('input')?.focus()
    const body = {
      ...{ entryId, acceptedOn, isSealed: sealed.control.checked },
      ...{ level: level.control.value, matter: matter.control.value, kind: kind.control.value, relation: relation.control.value },
      acceptedBy: judge.control.value,
      parties: parties.map(party => party.read()).filter((party, index) => index < 1 || party.fullName.trim() !== ''),
    }
    const answer = await api('/api/desk/cases', { method: 'POST', body, parse: readCase })
    if (!answer.ok) return showFailure(failure, answer)
    const { id, number } = answer.data
    const said = notice(
      'success',
      fill(words.done, { number }),
      h('p', {}, h('a', { href: caseAddress(id) }, fill(cases.desk.open, { number }))),
      h('p', {}, h('a', { href: casesAddress('?moi=1') }, words.again)),
    )
    fillPlace(place, backLink(), said)
    said.focus()
  }
  fillPlace(
    place,
    backLink(),
    h('h2', {}, words.title),
    h('p', {}, words.lead),
    sendingForm(
      'entry-form',
      words.save,
      send,
      ...[level.element, matter.element, kind.element, relation.element, day.element, judge.element, partyPlace],
      h('p', {}, h('button', { type: 'button', class: 'button', onclick: more }, words.more)),
      sealed.element,
      failure,
    ),
  )
}
