// How the filer's request to be excused from the advance stands; its words come with it.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { fillPlace, h } from '../kit/h.ts'

export function exemptionPart({ exemption }: FilingView): HTMLElement | null {
  if (exemption === undefined) return null
  const place = h('section', { class: 'part' })
  void show(place, exemption)
  return place
}

async function show(place: HTMLElement, exemption: NonNullable<FilingView['exemption']>): Promise<void> {
  const [{ exemption: words }, { exemptionFacts }, { factList }] = await Promise.all([
    import('./exemption-words.ts'),
    import('../desk/exemption-facts.ts'),
    import('../desk/fact-list.ts'),
  ])
  const mayComplain = exemption.decision !== undefined && exemption.decision.granted !== 'whole'
  fillPlace(
    place,
    h('h2', {}, words.standing.title),
    factList(exemptionFacts(exemption)),
    mayComplain ? h('p', {}, words.standing.complain) : null,
  )
}
