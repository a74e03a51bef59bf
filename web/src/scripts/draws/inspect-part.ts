// For an officer: opens what the draw bound and compares every digest on this device.
import { checkOpenings, type Opening } from '../../../../functions/cases/draw-check.ts'
import { drawOpeningsForm } from '../../../../functions/cases/draw-form.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { foldTable } from '../kit/fold-table.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { draws as words } from './draw-words.ts'
import { alteredNotice } from './record-part.ts'

const valueSaid = ({ value }: Opening): string => ('text' in value ? value.text : fill(words.workload, { ...value }))

export function inspectPart(id: string): HTMLElement {
  const place = h('div', {})
  const open = async (): Promise<void> => {
    const outcome = await api(`/api/desk/inspection/${id}`, { parse: value => drawOpeningsForm.parse(value) })
    if (!outcome.ok) return showFailure(place, outcome)
    const { published, openings } = outcome.data
    const findings = await checkOpenings(published, openings)
    const result =
      findings.length > 0
        ? alteredNotice(findings)
        : notice('success', words.inspectedTitle, h('p', {}, fill(words.inspected, { count: openings.length })))
    fillPlace(
      place,
      result,
      foldTable(
        words.opened.caption,
        [
          { heading: words.opened.about, cell: each => fill(words.abouts[each.about], { of: each.of }) },
          { heading: words.opened.value, cell: each => valueSaid(each) },
        ],
        openings,
      ),
    )
    result.focus()
  }
  return h(
    'section',
    { class: 'section' },
    h('h2', {}, words.inspectTitle),
    h('p', {}, words.inspectLead),
    h('p', {}, h('button', { type: 'button', class: 'button', id: 'inspect', onclick: () => void open() }, words.inspect)),
    place,
  )
}
