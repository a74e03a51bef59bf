// One draw, computed again on this device: what it found, the order of judges with their lots, the outcome, the signature.
import { type DrawOutcome, lotOf, type PublishedDraw } from '../../../../functions/cases/draw.ts'
import { checkDraw, type DrawFinding } from '../../../../functions/cases/draw-check.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { foldTable } from '../kit/fold-table.ts'
import { type Child, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { draws as words } from './draw-words.ts'

type Drawn = NonNullable<PublishedDraw['drawn']>

const digest = (text: string): HTMLElement => h('code', { class: 'digest' }, text)

export const alteredNotice = (findings: readonly DrawFinding[]): HTMLElement =>
  notice(
    'error',
    words.alteredTitle,
    h(
      'ul',
      {},
      findings.map(finding => h('li', { 'data-finding': finding }, words.findings[finding])),
    ),
  )

const orderTable = async ({ seed, inputs, inputsDigest, outcome }: Drawn): Promise<HTMLElement> => {
  const rows = await Promise.all(
    outcome.order.map(async (id, index) => ({
      place: index + 1,
      name: inputs.judges.find(judge => judge.id === id)?.fullName ?? id,
      row: inputs.rows.findIndex(row => row.includes(id)) + 1,
      lot: (await lotOf(seed, inputsDigest, id)).slice(0, 8),
    })),
  )
  return foldTable(
    words.judgesTitle,
    [
      { heading: words.judge.place, cell: row => row.place, figures: true },
      { heading: words.judge.name, cell: row => row.name },
      { heading: words.judge.row, cell: row => row.row, figures: true },
      { heading: words.judge.lot, cell: row => digest(row.lot) },
    ],
    rows,
  )
}

const outcomeTable = ({ drawn, decided }: PublishedDraw & { drawn: Drawn }): HTMLElement => {
  const { inputs } = drawn
  const nameOf = (id: string): string => inputs.judges.find(judge => judge.id === id)?.fullName ?? id
  const caseOf = (id: string) => inputs.cases.find(each => each.id === id)
  const numberOf = (id: string): string => caseOf(id)?.number || fill(words.sealedCase, { id })
  const signed = (id: string): Child => {
    const found = decided?.decisions.find(each => each.case === id)
    if (found === undefined) return '–'
    return found.designated === null
      ? nameOf(found.judge)
      : fill(words.designated, { judge: nameOf(found.judge), ground: words.grounds[found.designated] })
  }
  const excludedFrom = (id: string) => caseOf(id)?.excluded ?? []
  const excluded = (id: string): Child =>
    excludedFrom(id).length === 0
      ? '–'
      : excludedFrom(id).map(each => h('div', {}, `${nameOf(each.judge)}: ${words.exclusions[each.ground]}`))
  return foldTable<DrawOutcome['assigned'][number]>(
    words.casesTitle,
    [
      { heading: words.case.number, cell: row => h('strong', { class: 'nowrap' }, numberOf(row.case)) },
      { heading: words.case.excluded, cell: row => excluded(row.case) },
      { heading: words.case.drawn, cell: row => (row.judge === null ? words.nobody : nameOf(row.judge)) },
      { heading: words.case.decided, cell: row => signed(row.case) },
    ],
    drawn.outcome.assigned,
  )
}

const isDrawn = (draw: PublishedDraw): draw is PublishedDraw & { drawn: Drawn } => draw.drawn !== null

/** Everything that the record says, under what this device found. */
export async function recordPart(draw: PublishedDraw): Promise<HTMLElement> {
  const findings = await checkDraw(draw)
  const at = (instant: string): string => formatMinute(instant, pageLanguage)
  const result =
    findings.length > 0
      ? alteredNotice(findings)
      : isDrawn(draw)
        ? notice('success', words.genuineTitle, h('p', {}, fill(words.genuine, { at: at(draw.committedAt) })))
        : notice('information', undefined, h('p', {}, words.begunOnly))
  const facts: [string, Child][] = [
    [words.seedCommitment, digest(draw.seedCommitment)],
    ...(isDrawn(draw)
      ? ([
          [words.seed, digest(draw.drawn.seed)],
          [words.inputsDigest, digest(draw.drawn.inputsDigest)],
        ] satisfies [string, Child][])
      : []),
  ]
  return h(
    'section',
    { class: 'section draw-record', 'data-draw': draw.id },
    h('h2', { tabindex: -1 }, fill(words.recordTitle, { id: draw.id })),
    result,
    isDrawn(draw) ? outcomeTable(draw) : null,
    isDrawn(draw)
      ? h('p', {}, draw.decided ? fill(words.signed, { name: draw.decided.by, at: at(draw.decided.at) }) : words.unsigned)
      : null,
    isDrawn(draw) ? await orderTable(draw.drawn) : null,
    isDrawn(draw) && draw.drawn.inputs.leftOut.length > 0
      ? h(
          'p',
          {},
          `${words.leftOutTitle}: ${draw.drawn.inputs.leftOut.map(each => `${each.fullName} (${words.leftOut[each.ground]})`).join('; ')}`,
        )
      : null,
    factList(facts),
  )
}
