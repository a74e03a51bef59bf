// The chief judge's draw: begin, fix the lists and draw, sign. Everyone at the desk sees where it stands.
import type { DeskDraw, DeskDraws } from '../../../../functions/cases/draw-form.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { cases } from '../cases/case-words.ts'
import { daySaid } from '../cases/progress-part.ts'
import { draws as drawWords } from '../draws/draw-words.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { foldTable } from '../kit/fold-table.ts'
import { type Child, fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import type { SignedIn } from '../kit/session.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readDraw, readDraws } from './answers.ts'
import { decisionForm } from './draw-decision.ts'
import { listsForm } from './draw-lists.ts'
import { backLink, caseAddress } from './places.ts'

const words = cases.desk.draw

export async function showDraws(place: HTMLElement, officer: SignedIn, said?: string): Promise<void> {
  const outcome = await whileWaiting(place, api('/api/desk/draws', { parse: readDraws }))
  if (!outcome.ok) return showFailure(place, outcome, () => void showDraws(place, officer))
  const lists = outcome.data
  const again = (what?: string): void => void showDraws(place, officer, what)
  const told = said === undefined ? null : notice('success', said)
  fillPlace(
    place,
    backLink(),
    h('h2', {}, words.title),
    h('p', {}, words.lead),
    told,
    nowPart(lists, officer, again),
    waitingPart(lists),
    pastPart(lists),
  )
  told?.focus()
}

const waitingPart = ({ waiting }: DeskDraws): HTMLElement =>
  waiting.length === 0
    ? h('p', {}, words.noneWaiting)
    : foldTable(
        words.waiting,
        [
          { heading: cases.number, cell: row => h('a', { class: 'row-link nowrap', href: caseAddress(row.id) }, row.number) },
          { heading: cases.accepted, cell: row => h('span', { class: 'figure' }, daySaid(row.acceptedOn)) },
        ],
        waiting,
      )

const replayAddress = (id: string): string => `${addressIn(pageLanguage, paths.draws)}?lan=${id}`

const pastPart = ({ draws }: DeskDraws): Child =>
  draws.length === 0
    ? null
    : h(
        'section',
        { class: 'section' },
        h('h2', {}, words.past),
        h(
          'ul',
          {},
          draws.map(draw =>
            h(
              'li',
              {},
              h('span', { class: 'nowrap' }, draw.id),
              `: ${drawWords.states[draw.state === 'begun' ? 'committed' : draw.state]}. `,
              h('a', { href: replayAddress(draw.id), 'aria-label': `${words.replay}: ${draw.id}` }, words.replay),
            ),
          ),
        ),
      )

/** What the chief judge can do now. */
function nowPart(lists: DeskDraws, officer: SignedIn, again: (said?: string) => void): HTMLElement {
  const current: DeskDraw | undefined = lists.draws.find(draw => draw.state !== 'decided')
  if (current?.state === 'begun')
    return notice(
      'information',
      words.waitTitle,
      h('p', {}, words.waitBody),
      h('p', {}, h('button', { type: 'button', class: 'button', id: 'refresh', onclick: () => again() }, words.refresh)),
    )
  if (officer.role !== 'chief-judge') return h('p', {}, words.chiefOnly)
  if (current?.state === 'committed') return listsForm(lists, current, again)
  if (current?.state === 'drawn') return decisionForm(current, again)
  return beginPart(lists, again)
}

function beginPart({ waiting }: DeskDraws, again: () => void): HTMLElement {
  const failure = h('div', {})
  const begin = async (): Promise<void> => {
    const outcome = await api('/api/desk/draws', { method: 'POST', body: {}, parse: readDraw })
    if (!outcome.ok) return showFailure(failure, outcome)
    again()
  }
  if (waiting.length === 0) return failure
  return h(
    'div',
    {},
    h('p', {}, words.beginBody),
    failure,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button button-primary', id: 'begin-draw', onclick: () => void begin() }, words.begin),
    ),
  )
}
