// Which court: the place that decides, its commune, the court found or chosen. What is not known is said, and nobody is refused.
import { type Court, communeName, findCommune, findCourt } from '../../../../functions/kernel/courts.ts'
import { wizardTopics } from '../../../../functions/kernel/wizard-topics.ts'
import { fill } from '../../words/fill.ts'
import { checkboxCards, radioCards } from '../kit/choice-cards.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { communeBox } from './commune-box.ts'
import { courtDirectory, courtName, courtsOfFirstInstance } from './court-reference.ts'
import { FieldErrors } from './field-errors.ts'
import { words } from './filing-words.ts'
import { bases, courtAnswer, orderedBases, usualBases, withVenue } from './venue.ts'
import type { MakePage, PageView } from './wizard.ts'
import { fieldId } from './wizard-pages.ts'

const { court: said } = words

/** An amendment stays with the court that received the petition: only the judge transfers (BLTTDS 191(3)(c)). */
const fixedCourt = (court: Court | undefined): PageView => ({
  title: said.title,
  body: notice('information', court ? courtName(court) : said.title, h('p', {}, said.fixed)),
})

export const makePage: MakePage = async wizard => {
  const directory = await courtDirectory()
  if (wizard.sync.amends) return fixedCourt(findCourt(directory, wizard.petition.courtCode))
  const errors = new FieldErrors()
  const { petition } = wizard
  const topic = wizardTopics.find(each => each.code === petition.topic)
  const labels = petition.matter === 'request' ? said.requestBases : said.bases
  const usual = usualBases(topic)
  const ownRule = topic ? (pageLanguage === 'vi' ? topic.courtVi : topic.courtEn) : ''

  const basis = radioCards({
    id: fieldId('venue.basis'),
    label: said.basis,
    hint: ownRule,
    choices: orderedBases(topic).map(value => ({
      value,
      label: labels[value],
      hint: usual.includes(value) ? `${said.usual} ${said.basisHints[value]}` : said.basisHints[value],
    })),
    chosen: [petition.venue.basis],
    onChange: ([value]) => {
      const chosen = bases.find(each => each === value)
      if (chosen) wizard.change(now => withVenue(now, { basis: chosen }, directory))
    },
  })

  const answer = h('div', { class: 'court-answer', 'aria-live': 'polite' })
  const commune = communeBox({
    id: fieldId('venue.communeCode'),
    label: said.commune,
    hint: said.communeHint,
    directory,
    communeCode: petition.venue.communeCode,
    onChoose: communeCode => {
      wizard.change(now => withVenue(now, { communeCode }, directory))
      drawAnswer()
    },
  })
  const elsewhereText = textInput({
    value: petition.venue.elsewhere,
    maxlength: 200,
    oninput: () => {
      wizard.change(now => withVenue(now, { elsewhere: elsewhereText.value }, directory))
      drawAnswer()
    },
  })
  const elsewhere = field({ id: fieldId('venue.elsewhere'), label: said.elsewhere }, elsewhereText)
  const isOutside = petition.venue.communeCode === '' && petition.venue.elsewhere !== ''
  const outside = checkboxCards({
    id: 'venue-outside',
    label: said.outside,
    choices: [{ value: 'yes', label: said.outside }],
    chosen: isOutside ? ['yes'] : [],
    onChange: chosen => setOutside(chosen.length > 0),
  })
  outside.element.querySelector('legend')?.classList.add('visually-hidden')
  const setOutside = (isOut: boolean) => {
    elsewhere.element.hidden = !isOut
    commune.element.hidden = isOut
    wizard.change(now => withVenue(now, isOut ? { communeCode: '' } : { elsewhere: '' }, directory))
    if (isOut) commune.control.value = ''
    else elsewhereText.value = ''
    drawAnswer()
  }
  elsewhere.element.hidden = !isOutside
  commune.element.hidden = isOutside

  const courtList = (courts: readonly Court[]) => {
    const list = selectInput(
      [{ value: '', label: said.chooseNone }, ...courts.map(court => ({ value: court.code, label: courtName(court) }))],
      wizard.petition.courtCode,
      { onchange: () => wizard.set({ courtCode: list.value }) },
    )
    return errors.add(fieldId('courtCode'), field({ id: fieldId('courtCode'), label: said.choose, article: said.article }, list)).element
  }
  let choosesItself = false
  const drawAnswer = () => {
    const found = courtAnswer(directory, wizard.petition.venue)
    const all = courtsOfFirstInstance(directory)
    const isOther = found.what === 'found' && wizard.petition.courtCode !== found.court.code
    if (found.what === 'found' && (choosesItself || (isOther && wizard.petition.courtCode !== ''))) {
      fillPlace(answer, notice('success', said.found, h('p', { class: 'court-name' }, courtName(found.court))), courtList(all))
      return
    }
    const other = h(
      'button',
      {
        type: 'button',
        class: 'button button-plain',
        onclick: () => {
          choosesItself = true
          drawAnswer()
          answer.querySelector('select')?.focus()
        },
      },
      said.other,
    )
    if (found.what === 'found')
      fillPlace(answer, notice('success', said.found, h('p', { class: 'court-name' }, courtName(found.court))), h('p', {}, other))
    else if (found.what === 'area-unknown') {
      const place = findCommune(directory, found.communeCode)
      const title = fill(said.unknownTitle, { commune: place ? communeName(place, 'inside') : '' })
      fillPlace(answer, notice('information', title, h('p', {}, said.unknownBody)), courtList(found.candidates))
    } else if (found.what === 'elsewhere')
      fillPlace(answer, notice('information', said.outsideTitle, h('p', {}, said.outsideBody)), courtList(all))
    else fillPlace(answer, wizard.petition.courtCode === '' ? h('p', {}, other) : courtList(all))
  }
  drawAnswer()

  const body = h(
    'div',
    { class: 'fields' },
    h('p', { class: 'lead' }, said.hint),
    basis.element,
    h('div', { class: 'field' }, commune.element, elsewhere.element, outside.element),
    answer,
  )
  return {
    title: said.title,
    body,
    setErrors: found => {
      // The court is asked for by its list; without a place there is none yet, so it is offered with the problem.
      if (found.has(fieldId('courtCode')) && !answer.querySelector('select')) {
        choosesItself = true
        fillPlace(answer, courtList(courtsOfFirstInstance(directory)))
      }
      errors.show(found)
    },
  }
}
