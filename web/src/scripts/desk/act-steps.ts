// An act in two steps: the form, then a page that says what is about to be recorded and what the filer will be told.
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { showErrors } from '../kit/error-summary.ts'
import { type Child, fillPlace, h } from '../kit/h.ts'
import { kitWords } from '../kit/kit-words.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { type ActContext, type ActName, actForms, type Ready } from './act.ts'
import { deskActs } from './desk-act-words.ts'
import { factList } from './fact-list.ts'
import { toldSaid } from './told.ts'
import { keepTyped, readTyped, restoreTyped, typedKey } from './typed.ts'
import { codeSaid } from './warnings.ts'

/** Where an act of this officer on this filing keeps what was typed. */
export const actKey = ({ officer, filing }: ActContext, act: ActName): string => typedKey(officer.subject, filing.id, act)

const basisSaid = (article: string): Child =>
  h('p', { class: 'basis' }, fill(kitWords.legalBasis, { article: sayArticle(pageLanguage, article) }))

const partiesSaid = ({ filing }: ActContext): string => {
  const plaintiff = filing.petition.plaintiffs[0]?.fullName ?? ''
  return filing.against[0] === undefined ? plaintiff : fill(deskActs.parties, { plaintiff, defendant: filing.against[0] })
}

interface FormStep {
  readonly article: string
  /** Above the form: what changed meanwhile. */
  readonly above: Child
  readonly onBack: () => void
  readonly onReady: (ready: Ready) => void
}

export async function showForm(place: Element, context: ActContext, act: ActName, step: FormStep): Promise<void> {
  const { lead } = deskActs.acts[act]
  const key = actKey(context, act)
  const errors = h('div', {})
  const body = await actForms[act](context)
  const form = h(
    'form',
    {
      novalidate: true,
      oninput: () => keepTyped(key, form),
      onchange: () => keepTyped(key, form),
      onsubmit: event => {
        event.preventDefault()
        const reading = body.read()
        showErrors(errors, 'problems' in reading ? reading.problems : [])
        if ('ready' in reading) step.onReady(reading.ready)
      },
    },
    body.element,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'button button-primary' }, deskActs.check),
      h('button', { type: 'button', class: 'button button-plain', onclick: step.onBack }, deskActs.back),
    ),
  )
  fillPlace(
    place,
    step.above,
    h('p', {}, `${codeSaid(context.filing.receiptCode)} · ${partiesSaid(context)}`),
    h('p', {}, lead),
    basisSaid(step.article),
    errors,
    form,
  )
  restoreTyped(form, readTyped(key))
}

interface ReviewStep {
  readonly onEdit: () => void
  /** Resolves when the answer is there; the button sleeps meanwhile. */
  readonly onSend: () => Promise<void>
}

export function showReview(place: Element, context: ActContext, act: ActName, ready: Ready, step: ReviewStep): void {
  const { after, send } = deskActs.acts[act]
  const button = h(
    'button',
    {
      type: 'button',
      class: 'button button-primary',
      onclick: async () => {
        button.disabled = true
        await step.onSend()
        button.disabled = false
      },
    },
    send,
  )
  fillPlace(
    place,
    factList([
      [deskActs.filing, `${codeSaid(context.filing.receiptCode)} · ${partiesSaid(context)}`],
      ...ready.lines,
      [deskActs.officer, context.officer.fullName],
    ]),
    basisSaid(ready.article),
    h('p', {}, ready.after),
    after === ready.after ? null : h('p', {}, after),
    toldSaid(ready.event, false),
    h('div', { id: 'act-failure' }),
    h(
      'div',
      { class: 'actions' },
      button,
      h('button', { type: 'button', class: 'button button-plain', onclick: step.onEdit }, deskActs.edit),
    ),
  )
}
