// The questions of the calculator as the page was built with them: read, fill, show what matters, mark what cannot be read.
import { type Relief, reliefOf, reliefsFor } from '../../../../functions/fees/exemption.ts'
import { vndInWords } from '../../../../functions/kernel/money-words.ts'
import { placeById } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { amountTyped, grouped } from '../kit/typed-money.ts'
import { type Asked, mostCounted, type Question, questionsOf, type Subject, subjects, wholeIn } from './asked.ts'

/** The parts of the form by the question they ask. */
const places: Readonly<Record<Question, HTMLElement>> = {
  divorce: placeById('ly-hon'),
  value: fieldOf('gia-tri'),
  stage: placeById('cap'),
  procedure: placeById('thu-tuc'),
  pages: fieldOf('trang'),
  copies: fieldOf('ban'),
}
const rest = placeById('fee-rest')
const reliefs = placeById('fee-reliefs')

/** Undefined before a matter is chosen; `unread` while a number cannot be read, which is said once it was left (`isLeft`). */
export function readForm(isLeft: boolean): Asked | 'unread' | undefined {
  const subject = subjects.find(each => chosenIn('loai').includes(each))
  if (subject === undefined) return undefined
  const stage = chosenIn('cap').includes('appeal') ? 'appeal' : 'first-instance'
  const questions = questionsOf({ subject, stage })
  showQuestions(subject, questions)
  const value = readValue(isLeft)
  const pages = readCount('trang', isLeft)
  const copies = readCount('ban', isLeft)
  const asks = (question: Question, unread: boolean) => questions.includes(question) && unread
  if (asks('value', value === undefined) || asks('pages', pages === undefined) || asks('copies', copies === undefined)) return 'unread'
  return {
    subject,
    stage,
    divorce: chosenIn('ly-hon').includes('co'),
    valueVnd: value ?? null,
    procedure: chosenIn('thu-tuc').includes('summary') ? 'summary' : 'ordinary',
    pages: pages ?? 1,
    copies: copies ?? 1,
  }
}

/** What the person ticked that applies to the matter. */
export function readReliefs(subject: Subject): Relief[] {
  const codes = reliefsFor(subject).map(relief => relief.code)
  return chosenIn('mien')
    .filter(code => codes.includes(code))
    .map(reliefOf)
}

export function fillForm(asked: Asked): void {
  choose('loai', [asked.subject])
  choose('cap', [asked.stage])
  choose('thu-tuc', [asked.procedure])
  choose('ly-hon', asked.divorce ? ['co'] : [])
  input('gia-tri').value = grouped(asked.valueVnd ?? undefined)
  input('trang').value = String(asked.pages)
  input('ban').value = String(asked.copies)
}

/** Grouped once it is left. */
export function groupValue(): void {
  const amount = amountTyped(input('gia-tri').value)
  if (amount !== undefined) input('gia-tri').value = grouped(amount)
}

function showQuestions(subject: Subject, questions: readonly Question[]): void {
  rest.hidden = false
  for (const [question, place] of Object.entries(places)) place.hidden = !questions.some(each => each === question)
  const codes = reliefsFor(subject).map(relief => relief.code)
  for (const box of inputsOf('mien')) {
    const card = box.closest<HTMLElement>('.choice')
    if (card) card.hidden = !codes.includes(box.value)
  }
  reliefs.hidden = codes.length === 0
}

/** `null` when left empty, undefined when it cannot be read. */
function readValue(isLeft: boolean): number | null | undefined {
  const text = input('gia-tri').value
  const amount = text.trim() === '' ? 0 : amountTyped(text)
  placeById('gia-tri-words').textContent = amount ? vndInWords(amount, pageLanguage) : ''
  mark('gia-tri', amount === undefined, isLeft)
  return amount === 0 ? null : amount
}

function readCount(id: string, isLeft: boolean): number | undefined {
  const count = wholeIn(input(id).value, mostCounted)
  mark(id, count === undefined, isLeft)
  return count
}

/** The error stands in the page already, so that it needs no words here; it goes at once and comes when the field is left. */
function mark(id: string, isWrong: boolean, isLeft: boolean): void {
  if (isWrong && !isLeft) return
  placeById(`${id}-error`).hidden = !isWrong
  fieldOf(id).classList.toggle('field-wrong', isWrong)
  input(id).setAttribute('aria-invalid', String(isWrong))
}

function chosenIn(name: string): string[] {
  return inputsOf(name)
    .filter(each => each.checked)
    .map(each => each.value)
}

function choose(name: string, values: readonly string[]): void {
  for (const each of inputsOf(name)) each.checked = values.includes(each.value)
}

function inputsOf(name: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)]
}

function input(id: string): HTMLInputElement {
  const element = placeById(id)
  if (!(element instanceof HTMLInputElement)) throw new Error(`#${id} is no field`)
  return element
}

function fieldOf(id: string): HTMLElement {
  return placeById(id).closest<HTMLElement>('.field') ?? placeById(id)
}
