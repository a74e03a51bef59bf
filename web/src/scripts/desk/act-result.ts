// What an act did: the new state, the number given, and what the filer is told.
import type { ActAnswer } from '../../../../functions/desk/desk-form.ts'
import { fill } from '../../words/fill.ts'
import { stateSaid } from '../../words/state.ts'
import { h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import type { Ready } from './act.ts'
import { deskActs } from './desk-act-words.ts'
import { factList } from './fact-list.ts'
import { toldSaid } from './told.ts'

const words = deskActs.result

/** Without an answer the act had arrived when it was sent before. */
export function actResult(title: string, { lines, event }: Ready, answer: ActAnswer | undefined): HTMLElement {
  const { registerNumber, caseNumber } = answer ?? {}
  return notice(
    'success',
    title,
    answer ? h('p', {}, fill(words.state, { state: stateSaid(answer.state, pageLanguage).name })) : h('p', {}, words.already),
    event === 'filing.acknowledged' && registerNumber ? h('p', {}, h('strong', {}, fill(words.number, { number: registerNumber }))) : null,
    event === 'filing.accepted' && caseNumber ? h('p', {}, h('strong', {}, fill(words.case, { number: caseNumber }))) : null,
    factList(lines.map(([label, value]) => [label, value instanceof Node ? value.cloneNode(true) : value])),
    toldSaid(event, true),
  )
}
