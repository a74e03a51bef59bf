// An officer records what became of the offer of mediation; what may have become of it depends on where it stands.
import { radioCards } from '../kit/choice-cards.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { type ActContext, type ActForm, missingText, problemAt } from './act.ts'
import { actBasis } from './act-basis.ts'
import { deskActs } from './desk-act-words.ts'

const words = deskActs.mediation
const outcomes = ['started', 'declined', 'failed', 'recognised'] as const

export function mediationForm({ filing }: ActContext): ActForm {
  const possible = outcomes.filter(outcome =>
    filing.state === 'MEDIATION' ? outcome === 'failed' || outcome === 'recognised' : outcome === 'started' || outcome === 'declined',
  )
  const choice = radioCards({
    id: 'mediation-outcome',
    label: words.outcome,
    choices: possible.map(outcome => ({ value: outcome, label: words.kinds[outcome].title, hint: words.kinds[outcome].hint })),
  })
  const note = field(
    { id: 'mediation-note', label: words.note, hint: words.noteHint, optional: true },
    textArea({ rows: 3, maxlength: 5000 }),
  )
  const read: ActForm['read'] = () => {
    const outcome = possible.find(each => each === choice.chosen()[0])
    note.setError(undefined)
    const problems = [
      ...problemAt(choice, outcome === undefined ? words.missing : undefined),
      ...(outcome === 'recognised' ? missingText(note, words.noteMissing) : []),
    ]
    if (outcome === undefined || problems.length > 0) return { problems }
    const text = note.control.value.trim()
    return {
      ready: {
        body: { version: filing.version, outcome, note: text },
        lines: [
          [words.outcome, words.kinds[outcome].title],
          [words.note, text],
        ],
        after: deskActs.acts['record-mediation'].after,
        event: outcome === 'started' ? 'filing.mediation-started' : 'filing.mediation-ended',
        article: actBasis('record-mediation', 'civil'),
      },
    }
  }
  return { element: h('div', {}, choice.element, note.element), read }
}
