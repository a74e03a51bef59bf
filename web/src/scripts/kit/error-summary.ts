// The list of what must be corrected, at the top of the form; it takes the focus and each line leads to its field.
import { fill } from '../../words/fill.ts'
import { h } from './h.ts'
import { icon } from './icon.ts'
import { kitWords } from './kit-words.ts'

export type FieldProblem = { readonly fieldId: string; readonly message: string }

/** Put it into the page, then call `focusSummary`. */
export function errorSummary(problems: readonly FieldProblem[]): HTMLElement {
  return h(
    'div',
    { class: 'notice notice-error error-summary', role: 'alert', tabindex: -1 },
    icon('error'),
    h(
      'div',
      { class: 'notice-body' },
      h('h2', { class: 'notice-title' }, fill(kitWords.errorSummary.title, { count: problems.length })),
      h(
        'ul',
        {},
        problems.map(problem =>
          h(
            'li',
            {},
            h('a', { href: `#${problem.fieldId}`, onclick: (event: MouseEvent) => goToField(event, problem.fieldId) }, problem.message),
          ),
        ),
      ),
    ),
  )
}

/** Replaces the summary in its place (none when there is nothing to correct), takes the focus and says in the page title that there are errors. */
export function showErrors(place: HTMLElement, problems: readonly FieldProblem[]): void {
  place.replaceChildren()
  const prefix = `${kitWords.errorPrefix} `
  document.title = (problems.length > 0 ? prefix : '') + document.title.replace(prefix, '')
  if (problems.length === 0) return
  const summary = errorSummary(problems)
  place.append(summary)
  summary.focus()
  summary.scrollIntoView({ block: 'start' })
}

function goToField(event: MouseEvent, fieldId: string): void {
  const target = document.getElementById(fieldId)
  if (!target) return
  event.preventDefault()
  const control = target.matches('fieldset') ? (target.querySelector<HTMLElement>('input, select, textarea') ?? target) : target
  control.scrollIntoView({ block: 'center' })
  control.focus()
}
