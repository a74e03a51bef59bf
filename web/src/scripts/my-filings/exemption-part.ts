// How the filer's request to be excused from the advance stands, and their complaint about the sum or the answer; the words come with it.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { fillPlace, h } from '../kit/h.ts'
import { filingAddress } from './addresses.ts'

export function exemptionPart(filing: FilingView): HTMLElement | null {
  if (filing.exemption === undefined && filing.feeComplaint === undefined && !filing.may.includes('complain-of-fee')) return null
  const place = h('section', { class: 'part' })
  void show(place, filing)
  return place
}

async function show(place: HTMLElement, { id, exemption, feeComplaint, may }: FilingView): Promise<void> {
  const [{ exemption: words }, { complaintFacts, exemptionFacts }, { factList }] = await Promise.all([
    import('./exemption-words.ts'),
    import('../desk/exemption-facts.ts'),
    import('../desk/fact-list.ts'),
  ])
  fillPlace(
    place,
    exemption ? [h('h2', {}, words.standing.title), factList(exemptionFacts(exemption))] : null,
    feeComplaint ? [h('h2', {}, words.complaint.standing.title), factList(complaintFacts(feeComplaint))] : null,
    may.includes('complain-of-fee')
      ? h('p', {}, words.complaint.offer, ' ', h('a', { href: filingAddress(id, 'khieu-nai') }, words.complaint.open))
      : null,
  )
}
