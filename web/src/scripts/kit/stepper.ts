// Where one is and what remains: "Step 3 of 7 · about 5 more minutes" — as Stepper.astro.
import { fill } from '../../words/fill.ts'
import { h } from './h.ts'
import { kitWords } from './kit-words.ts'

export type Step = { readonly label: string; readonly href?: string | undefined; readonly done: boolean }

/** `current` counts from 1. Steps with an address can be gone back to. */
export function stepper(options: {
  readonly steps: readonly Step[]
  readonly current: number
  readonly minutesLeft?: number | undefined
}): HTMLElement {
  const { steps, current, minutesLeft } = options
  const position = fill(kitWords.stepper.position, { current, total: steps.length })
  return h(
    'div',
    { class: 'stepper' },
    h(
      'p',
      { class: 'stepper-position' },
      h('strong', { class: 'figure' }, position),
      minutesLeft === undefined ? null : ` · ${fill(kitWords.stepper.minutes, { minutes: minutesLeft })}`,
    ),
    h('progress', { max: steps.length, value: current - 1, 'aria-label': position }),
    h(
      'details',
      {},
      h('summary', {}, kitWords.stepper.all),
      h(
        'ol',
        {},
        steps.map((step, index) => {
          const here = index + 1 === current
          const state = here ? kitWords.stepper.here : step.done ? kitWords.stepper.done : kitWords.stepper.ahead
          return h(
            'li',
            { class: here ? 'stepper-here' : undefined, 'aria-current': here ? 'step' : undefined },
            step.href && !here ? h('a', { href: step.href }, step.label) : step.label,
            h('span', { class: 'stepper-state' }, ` (${state})`),
          )
        }),
      ),
    ),
  )
}
