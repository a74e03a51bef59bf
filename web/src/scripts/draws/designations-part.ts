// Judges whom the chief judge named without the lot, and replacements: the other half of how judges come to cases.
import { designationsFileForm, type PublishedDesignation } from '../../../../functions/cases/draw-form.ts'
import { formatDate, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { foldTable } from '../kit/fold-table.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { draws } from './draw-words.ts'

const words = draws.designations

const isGround = (ground: string): ground is keyof typeof draws.grounds => ground in draws.grounds

const groundSaid = ({ ground, isReplacement }: PublishedDesignation): string => {
  const said = isGround(ground) ? draws.grounds[ground] : ground
  return isReplacement ? `${words.replaces}: ${said}` : said
}

/** Without a file nobody has been named without the lot. */
export async function designationsPart(court: string): Promise<HTMLElement> {
  const path = `/transparency/designations/${court}.json`
  const answer = await fetch(path)
  const designations = answer.ok ? designationsFileForm.parse(await answer.json()).designations : []
  const heading = h('h2', { id: 'chi-dinh' }, words.title)
  const about = h('p', {}, words.lead)
  if (designations.length === 0)
    return h('section', { class: 'section stack', 'aria-labelledby': 'chi-dinh' }, heading, about, h('p', {}, words.none))
  return h(
    'section',
    { class: 'section stack', 'aria-labelledby': 'chi-dinh' },
    heading,
    about,
    foldTable(
      words.caption,
      [
        { heading: draws.case.number, cell: row => h('span', { class: 'nowrap' }, row.number || words.hidden) },
        { heading: draws.judge.name, cell: row => row.judge },
        { heading: words.ground, cell: groundSaid },
        { heading: words.day, cell: row => h('span', { class: 'figure' }, formatDate(parseCivilDate(row.on), pageLanguage)) },
        { heading: words.by, cell: row => row.by },
      ],
      designations,
    ),
    h('p', {}, h('a', { href: path }, words.data)),
  )
}
