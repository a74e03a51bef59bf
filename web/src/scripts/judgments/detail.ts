// One judgment at the desk: what it is, who did what with it, and the step that comes next.
import type { DeskJudgment, JudgmentAnswer } from '../../../../functions/judgments/judgment-form.ts'
import { formatDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { announce } from '../kit/announce.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { acting } from './acting.ts'
import { readJudgment } from './answers.ts'
import { approvalView } from './approval-view.ts'
import { askedJudgment, entryAddress, judgmentApi } from './judgment-address.ts'
import { deskJudgments, wordOf } from './judgment-words.ts'
import { publishedView } from './published-view.ts'
import { reviewView } from './review-view.ts'
import { saidBy } from './said-by.ts'
import { termChip } from './term-of-publication.ts'
import { withholdView } from './withhold-view.ts'

const words = deskJudgments.detail
const place = placeById('judgment')
const title = placeById('judgment-title')
const id = askedJudgment(location.search)

const doers = ({ entered, reviewed, approved }: DeskJudgment): Child =>
  [
    entered && fill(words.entered, saidBy(entered)),
    reviewed && fill(words.reviewed, saidBy(reviewed)),
    approved && fill(words.approved, saidBy(approved)),
  ]
    .filter(text => text !== null)
    .map(text => h('p', {}, text))

const sentBackSaid = ({ sentBack, state }: DeskJudgment): Child => {
  if (sentBack === null || state !== 'in-review') return null
  if (sentBack.by.role === 'system') return notice('warning', fill(words.stopped, { count: sentBack.note }))
  const { fullName } = sentBack.by
  return notice('warning', fill(words.sentBack, saidBy({ fullName, at: sentBack.at })), h('p', {}, sentBack.note))
}

const withheldSaid = (judgment: DeskJudgment): Child => {
  const { withheld, version, may } = judgment
  if (withheld === null) return null
  const { place: acts, act } = acting(id, reopened)
  return notice(
    'information',
    fill(deskJudgments.withhold.said, { rules: withheld.rules, ...saidBy(withheld.by) }),
    h(
      'ul',
      {},
      withheld.rules.map(rule => h('li', {}, `${rule}: ${deskJudgments.rules[rule]}`)),
    ),
    h('p', {}, withheld.reason),
    acts,
    may.includes('reopen')
      ? h(
          'p',
          {},
          h(
            'button',
            { type: 'button', class: 'button button-quiet', onclick: () => void act('withholding', { version, rules: [], reason: '' }) },
            deskJudgments.withhold.reopen,
          ),
        )
      : null,
  )
}

const nextStep = (judgment: DeskJudgment): Child => {
  const { state, may, takedown } = judgment
  if (state === 'in-review' && may.includes('review')) return reviewView(judgment, reopened)
  if (state === 'reviewed') return approvalView(judgment, reopened)
  if (state === 'approved') return notice('information', words.publishing)
  if (state === 'published') return publishedView(judgment, reopened)
  if (state === 'taken-down' && takedown)
    return notice(
      'information',
      fill(deskJudgments.takedown.gone, { reason: takedown.reason, ...saidBy(takedown.confirmedBy ?? takedown.by) }),
    )
  return withheldSaid(judgment)
}

function render(judgment: DeskJudgment): void {
  const { data, term, state, may, effectiveOn } = judgment
  title.textContent = data === null ? words.noNumber : fill(words.title, { number: data.number })
  fillPlace(
    place,
    h('p', { class: 'judgment-state', id: 'state', 'data-state': state }, statusTag(wordOf(deskJudgments.states, state), 'information')),
    term ? termChip(term) : null,
    factList([
      [words.facts.court, data?.court.name],
      [words.facts.date, data ? h('span', { class: 'figure' }, formatDate(data.date, pageLanguage)) : null],
      [words.facts.effective, h('span', { class: 'figure' }, formatDate(effectiveOn, pageLanguage))],
      [words.facts.relation, data?.relation],
      [words.facts.by, doers(judgment)],
    ]),
    sentBackSaid(judgment),
    may.includes('enter')
      ? h(
          'p',
          {},
          h(
            'a',
            { class: state === 'candidate' ? 'button button-primary' : 'button button-plain', href: entryAddress(id) },
            state === 'candidate' ? words.enter : words.reenter,
          ),
        )
      : null,
    nextStep(judgment),
    may.includes('withhold') ? withholdView(judgment, reopened) : null,
  )
}

/** A worker publishes within seconds: the page looks again until it has. */
const lookAgainMs = 1500

const nothingChosen = (): void => {
  const list = h('a', { class: 'button button-quiet', href: addressIn(pageLanguage, paths.deskJudgments) }, words.missing.action)
  title.textContent = words.missing.title
  fillPlace(place, notice('information', undefined, h('p', {}, words.missing.body), h('p', {}, list)))
}

async function show(): Promise<void> {
  if (id === '') return nothingChosen()
  const outcome = await whileWaiting(place, api(judgmentApi(id), { parse: readJudgment }))
  if (!outcome.ok) return showFailure(place, outcome, () => void show())
  render(outcome.data)
  if (outcome.data.state === 'approved') setTimeout(() => void show(), lookAgainMs)
}

function reopened({ state }: JudgmentAnswer): void {
  announce(wordOf(deskJudgments.states, state))
  void show().then(() => title.focus())
}

await withOfficer(place, deskJudgments, courtOfficers, show)
