// The frame of the wizard: stepper, state of the draft, title, errors, the page, and the way on, always in the same place.
import type { PetitionProblem } from '../../../../functions/filings/petition.ts'
import { showErrors } from '../kit/error-summary.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { stepper } from '../kit/stepper.ts'
import { problemWords, words } from './filing-words.ts'
import { sayProblem } from './problem-said.ts'
import type { PageView, Wizard } from './wizard.ts'
import { fieldId, firstPageOf, minutesLeft, type PageName, pageAfter, pageBefore, pageOfField, stepNames, stepOf } from './wizard-pages.ts'

/** Steps whose pages have nothing left that the law asks for, and that stand before the present one. */
const stepsFor = (wizard: Wizard, page: PageName) => {
  const lacking = new Set(wizard.problems().map(problem => stepOf(pageOfField(problem.field) ?? 'xem-lai')))
  const here = stepNames.indexOf(stepOf(page))
  return stepNames.map((step, index) => {
    const first = firstPageOf(step, wizard.petition)
    return { label: words.steps[step], href: first ? `#${first}` : undefined, done: index < here && !lacking.has(step) }
  })
}

const siteName = document.title.split(' – ').at(-1) ?? ''

export interface Frame {
  /** Puts a page on the screen and the focus on its heading. */
  show(page: PageName, view: PageView, options: { focus: boolean }): void
}

const button = (label: string, act: () => void, look = 'button-quiet') =>
  h('button', { type: 'button', class: `button ${look}`, onclick: () => act() }, label)

export const problemsOfPage = (wizard: Wizard, page: PageName): PetitionProblem[] =>
  wizard.problems().filter(problem => pageOfField(problem.field) === page)

export const makeFrame = (wizard: Wizard, go: (page: PageName) => void): Frame => {
  const steps = h('div', {})
  const heading = h('h1', { tabindex: -1, id: 'question' })
  const errors = h('div', { id: 'errors', class: 'wizard-errors' })
  const body = h('div', { class: 'wizard-page' })
  const actions = h('div', { class: 'actions' })

  const say = (problem: PetitionProblem) => ({
    fieldId: fieldId(problem.field),
    message: sayProblem(problem, wizard.petition, problemWords, pageLanguage),
  })

  const clear = (view: PageView) => {
    view.setErrors?.(new Map())
    showErrors(errors, [])
  }

  /** True when the page has nothing left to ask for; else the problems stand there, and a way on without them. */
  const checked = (page: PageName, view: PageView): boolean => {
    const problems = problemsOfPage(wizard, page).map(say)
    view.setErrors?.(new Map(problems.map(problem => [problem.fieldId, problem.message])))
    showErrors(errors, problems)
    return problems.length === 0
  }

  const drawActions = (page: PageName, view: PageView, offerSkip: boolean) => {
    const after = pageAfter(page, wizard.petition)
    const before = pageBefore(page, wizard.petition)
    const goOn = () => {
      if (!after) return
      if (checked(page, view)) return go(after)
      if (!view.mustBeSolved) drawActions(page, view, true)
    }
    fillPlace(
      actions,
      after && view.next !== null ? button(view.next ?? words.next, goOn, 'button-primary') : null,
      offerSkip && after ? button(words.skip, () => go(after)) : null,
      before
        ? h('a', { class: 'button button-plain', href: `#${before}`, onclick: (event: MouseEvent) => goBack(event, before) }, words.back)
        : null,
    )
  }

  /** The browser's own way back where it leads to the same page, so that the history does not grow. */
  const goBack = (event: MouseEvent, before: PageName) => {
    const state: unknown = history.state
    if (typeof state !== 'object' || state === null || !('from' in state) || state.from !== before) return
    event.preventDefault()
    history.back()
  }

  fillPlace(placeById('wizard'), steps, heading, errors, body, actions)

  return {
    show: (page, view, { focus }) => {
      const here = stepNames.indexOf(stepOf(page)) + 1
      fillPlace(steps, stepper({ steps: stepsFor(wizard, page), current: here, minutesLeft: minutesLeft(page, wizard.petition) }))
      heading.textContent = view.title
      document.title = `${view.title} – ${siteName}`
      clear(view)
      fillPlace(body, view.body)
      drawActions(page, view, false)
      if (!focus) return
      heading.focus({ preventScroll: true })
      window.scrollTo({ top: 0 })
    },
  }
}
