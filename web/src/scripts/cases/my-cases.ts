// A party's cases: found by docket number or receipt code, each with its steps and terms; and joining one.
import type { OwnCaseAnswer, OwnCaseRow, OwnCases } from '../../../../functions/cases/case-form.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import { searchKey } from '../../../../functions/kernel/search-key.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { gate, whenSignedIn } from '../account/signed-in.ts'
import { factList } from '../desk/fact-list.ts'
import { kindName } from '../desk/matter-names.ts'
import { courtName, directoryInForce } from '../desk/reference.ts'
import { mayFile } from '../filing/filer.ts'
import { api, type Failure } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { foldTable } from '../kit/fold-table.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { cases as words } from './case-words.ts'
import { hearingsPart } from './hearings-part.ts'
import { joinPart } from './join-part.ts'
import { daySaid, stepsPart, termsPart } from './progress-part.ts'
import { relationName } from './relation-name.ts'

const place = placeById('cases')
const address = (id: string): string => `${addressIn(pageLanguage, paths.myCase)}?vu=${encodeURIComponent(id)}`

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isOwnCases = (value: unknown): value is OwnCases => isRecord(value) && [value.cases, value.asked, value.answers].every(Array.isArray)
const isOwnCase = (value: unknown): value is OwnCaseAnswer =>
  isRecord(value) && [value.steps, value.terms, value.hearings].every(Array.isArray)

const checked =
  <Answer>(is: (value: unknown) => value is Answer) =>
  (value: unknown): Answer => {
    if (!is(value)) throw new Error('not an answer about cases')
    return value
  }

async function fail(failure: Failure, retry: () => void): Promise<void> {
  fillPlace(place, failure.reason === 'signed-out' ? await gate(words.mine.whySignIn) : await failureNotice(failure, retry))
}

const table = (rows: readonly OwnCaseRow[], directory: CourtDirectory): HTMLElement =>
  foldTable(
    words.mine.listCaption,
    [
      { heading: words.number, cell: row => h('a', { class: 'row-link nowrap', href: address(row.id) }, row.number) },
      { heading: words.court, cell: row => courtName(directory, row.courtCode, pageLanguage) },
      { heading: words.kind, cell: row => kindName(pageLanguage, row.kind) },
      { heading: words.accepted, cell: row => h('span', { class: 'figure' }, daySaid(row.acceptedOn)) },
      { heading: words.state, cell: row => statusTag(words.states[row.state]) },
    ],
    rows,
  )

/** Codes and numbers as people type them: case, spaces and dashes do not matter. */
const plain = (text: string): string => searchKey(text).replace(/[^a-z0-9]/g, '')

async function showList(): Promise<void> {
  const reading = Promise.all([api('/api/cases', { parse: checked(isOwnCases) }), directoryInForce()])
  const [outcome, directory] = await whileWaiting(place, reading)
  if (!outcome.ok) return fail(outcome, () => void showList())
  const { cases, asked, answers } = outcome.data
  const found = h('div', {})
  const find = field({ id: 'find', label: words.mine.find }, textInput({ maxlength: 40 }))
  const show = (): void => {
    const wanted = plain(find.control.value)
    const rows = cases.filter(row => wanted === '' || plain(row.number).includes(wanted) || plain(row.receiptCode).includes(wanted))
    fillPlace(found, rows.length === 0 ? h('p', { role: 'status' }, words.mine.noMatch) : table(rows, directory))
  }
  find.control.addEventListener('input', show)
  const link = (path: string, said: string): HTMLElement => h('a', { href: addressIn(pageLanguage, path) }, said)
  fillPlace(
    place,
    h('p', { class: 'lead' }, words.mine.lead),
    cases.length === 0 ? emptyState(words.mine.none, h('p', {}, words.mine.noneBody)) : h('div', {}, find.element, found),
    joinPart({ asked, answers }),
    h('p', {}, link(paths.dockets, words.mine.dockets)),
  )
  if (cases.length > 0) show()
}

async function showCase(id: string): Promise<void> {
  const reading = Promise.all([api(`/api/cases/${encodeURIComponent(id)}`, { parse: checked(isOwnCase) }), directoryInForce()])
  const [outcome, directory] = await whileWaiting(place, reading, 8)
  if (!outcome.ok) return fail(outcome, () => void showCase(id))
  const its = outcome.data
  fillPlace(
    place,
    h('p', {}, h('a', { href: addressIn(pageLanguage, paths.myCase) }, words.mine.back)),
    h('h2', { class: 'nowrap', tabindex: -1, id: 'case-number' }, its.number),
    h('p', {}, statusTag(words.states[its.state], 'information')),
    factList([
      [words.court, courtName(directory, its.courtCode, pageLanguage)],
      [words.level, words.levels[its.level]],
      [words.kind, kindName(pageLanguage, its.kind)],
      [words.relation, relationName(its.relation)],
      [words.accepted, daySaid(its.acceptedOn)],
      [words.receipt, its.receiptCode],
      [words.judge, its.judge ?? words.noJudge],
      [words.clerk, its.clerk],
    ]),
    h(
      'section',
      { class: 'section', 'aria-labelledby': 'parties-title' },
      h('h2', { id: 'parties-title' }, words.partiesTitle),
      factList(
        its.parties.map(party => [words.roles[party.role], party.isMine ? `${party.fullName} (${words.mine.you})` : party.fullName]),
      ),
    ),
    hearingsPart(its.hearings, directory),
    stepsPart(its.steps),
    termsPart(its.terms),
  )
}

// Last, when everything above is there.
await whenSignedIn(place, words.mine.whySignIn, async person => {
  const id = new URLSearchParams(location.search).get('vu') ?? ''
  if (!mayFile(person.role)) {
    const link = h('a', { class: 'button button-quiet', href: addressIn(pageLanguage, paths.deskCases) }, words.mine.deskLink)
    fillPlace(place, notice('information', undefined, h('p', {}, words.mine.officer), h('p', {}, link)))
  } else if (id === '') await showList()
  else await showCase(id)
})
