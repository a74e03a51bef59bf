// The chief judge chooses the examining judge: each with the filings open, and a word where a name stands in the petition too.
import { procedureOf } from '../../../../functions/filings/filing-deadline.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { showFailure } from '../kit/failure.ts'
import { h } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { type ActContext, type ActForm, problemAt } from './act.ts'
import { actBasis } from './act-basis.ts'
import { readJudges } from './answers.ts'
import { deskActs } from './desk-act-words.ts'
import { namesShared } from './same-names.ts'

const words = deskActs.assign

export async function assignForm({ filing }: ActContext): Promise<ActForm> {
  const outcome = await api('/api/desk/judges', { parse: readJudges })
  if (!outcome.ok) {
    const place = h('div', {})
    await showFailure(place, outcome)
    return { element: place, read: () => ({ problems: [] }) }
  }
  const { judges } = outcome.data
  if (judges.length === 0) return { element: emptyState(words.none), read: () => ({ problems: [] }) }
  // Whoever has fewest in hand stands first; the chief judge still chooses.
  const inOrder = judges.toSorted((one, other) => one.openFilings - other.openFilings)
  const hintOf = (judge: (typeof judges)[number]) =>
    [
      fill(words.openFilings, { count: judge.openFilings }),
      ...(namesShared(filing.petition, [judge.fullName]).length > 0 ? [words.sameName] : []),
    ].join('; ')
  const choice = radioCards({
    id: 'judge',
    label: words.judge,
    choices: inOrder.map(judge => ({ value: judge.subject, label: judge.fullName, hint: hintOf(judge) })),
  })
  const read: ActForm['read'] = () => {
    const judge = judges.find(each => each.subject === choice.chosen()[0])
    if (judge === undefined) return { problems: problemAt(choice, words.missing) }
    choice.setError(undefined)
    return {
      ready: {
        body: { version: filing.version, judge: judge.subject },
        lines: [[words.judge, `${judge.fullName} (${hintOf(judge)})`]],
        after: deskActs.acts.assign.after,
        event: 'filing.judge-assigned',
        article: actBasis('assign', procedureOf(filing.petition)),
      },
    }
  }
  return { element: choice.element, read }
}
