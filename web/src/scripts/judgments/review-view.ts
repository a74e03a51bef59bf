// The review: both texts, the chosen place with what may be done to it, more to encode, and what the detector still sees. Each change is saved at once.
import type { Finding } from '../../../../functions/judgments/finding.ts'
import type { DeskJudgment, JudgmentAnswer } from '../../../../functions/judgments/judgment-form.ts'
import type { Mark } from '../../../../functions/judgments/mark.ts'
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { acting } from './acting.ts'
import { readRevised } from './answers.ts'
import { findingsToEncode } from './findings.ts'
import { judgmentApi } from './judgment-address.ts'
import { deskJudgments } from './judgment-words.ts'
import { type AddForm, addForm } from './mark-add.ts'
import { markPanel } from './mark-panel.ts'
import { sameMarks, withAdded } from './marked-text.ts'
import { pane } from './text-panes.ts'

const words = deskJudgments.review

interface Standing {
  version: number
  marks: readonly Mark[]
  findings: readonly Finding[]
  chosen: number | undefined
}

const countSaid = (marks: readonly Mark[]): string => {
  const count = (state: Mark['state']) => marks.filter(mark => mark.state === state).length
  return fill(words.counts, { proposed: count('proposed'), accepted: count('accepted'), undone: count('undone') })
}

export function reviewView(judgment: DeskJudgment, done: (answer: JudgmentAnswer) => void): HTMLElement {
  const source = judgment.source ?? ''
  let standing: Standing = { version: judgment.version, marks: judgment.marks, findings: judgment.findings, chosen: undefined }
  const [counts, panes, panel, findings, failure] = [
    h('p', { class: 'quiet', id: 'mark-counts' }),
    h('div', { class: 'panes' }),
    h('div', { class: 'mark-panel-place' }),
    h('div', { id: 'findings' }),
    h('div', { class: 'act-place' }),
  ]
  let saving: Promise<void> = Promise.resolve()
  const { place: actPlace, act } = acting(judgment.id, done)

  const choose = (index: number | undefined): void => {
    standing = { ...standing, chosen: index }
    drawPanel()
  }
  const draw = (): void => {
    counts.textContent = countSaid(standing.marks)
    const scrolled = [...panes.querySelectorAll('.pane-text')].map(each => each.scrollTop)
    fillPlace(panes, pane(source, standing.marks, 'original', choose), pane(source, standing.marks, 'public', choose))
    panes.querySelectorAll('.pane-text').forEach((each, index) => {
      each.scrollTop = scrolled[index] ?? 0
    })
    fillPlace(
      findings,
      findingsToEncode(standing.findings, value => add.take(value)),
    )
  }
  const drawPanel = (): void => {
    const { chosen, marks } = standing
    const mark = chosen === undefined ? undefined : marks[chosen]
    panel.replaceChildren()
    if (chosen === undefined || mark === undefined) return
    const equals = sameMarks(source, marks, chosen)
    const change = (changed: Partial<Mark>, everywhere: boolean): void => {
      const touched = everywhere ? equals : [chosen]
      put(marks.map((each, index) => (touched.includes(index) ? { ...each, ...changed } : each)))
      panes.querySelector<HTMLElement>(`.pane-original [data-mark="${chosen}"]`)?.focus()
    }
    fillPlace(
      panel,
      markPanel({ from: source.slice(mark.start, mark.end), mark, equals: equals.length, change, close: () => choose(undefined) }),
    )
    panel.querySelector('input')?.focus()
  }
  const save = async (): Promise<void> => {
    const { version, marks } = standing
    const outcome = await api(judgmentApi(judgment.id, 'marks'), { method: 'PUT', body: { version, marks }, parse: readRevised })
    if (!outcome.ok) return showFailure(failure, outcome)
    failure.replaceChildren()
    standing = { ...standing, version: outcome.data.version, findings: outcome.data.findings }
    fillPlace(
      findings,
      findingsToEncode(standing.findings, value => add.take(value)),
    )
    announce(words.saved)
  }
  const put = (marks: readonly Mark[]): void => {
    standing = { ...standing, marks, chosen: undefined }
    draw()
    drawPanel()
    // One after the other: each save names the version that the one before it made.
    saving = saving.then(save)
  }
  const add: AddForm = addForm(added => {
    const { marks, count } = withAdded(source, standing.marks, added)
    if (count > 0) put(marks)
    return count
  })
  panes.addEventListener('mouseup', () => {
    const selection = window.getSelection()
    const isInOriginal = selection?.anchorNode?.parentElement?.closest('.pane-original') !== null
    const chosen = selection?.toString().trim() ?? ''
    if (isInOriginal && chosen !== '' && source.includes(chosen)) add.take(chosen, false)
  })
  const acceptAll = () => put(standing.marks.map(mark => (mark.state === 'proposed' ? { ...mark, state: 'accepted' } : mark)))
  const finish = async (): Promise<void> => {
    await saving
    await act('review', { version: standing.version })
  }
  draw()
  return h(
    'section',
    { class: 'stack', id: 'review' },
    h('p', {}, words.hint),
    counts,
    panes,
    panel,
    h('p', {}, h('button', { type: 'button', class: 'button button-quiet', id: 'accept-all', onclick: acceptAll }, words.acceptAll)),
    add.element,
    h('h2', {}, deskJudgments.findings.title),
    findings,
    failure,
    h('p', { class: 'quiet' }, words.doneHint),
    actPlace,
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button button-primary', id: 'done', onclick: () => void finish() }, words.done),
    ),
  )
}
