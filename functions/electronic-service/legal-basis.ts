// Which timestamp of an electronic service is the legal one: configuration, with its basis in law. A service keeps the basis it began under.
import { refuse } from '../kernel/refusal.ts'
import data from './data/legal-bases.json' with { type: 'json' }

interface LegalBasis {
  readonly id: string
  readonly name: string
  readonly article: string
  /** Arrival at the registered e-mail address, or in the account of the portal. */
  readonly servedVia: 'email' | 'portal'
  readonly state: 'in-use' | 'prepared'
  readonly confidence: string
}

const isVia = (text: string): text is LegalBasis['servedVia'] => text === 'email' || text === 'portal'

const legalBases: readonly LegalBasis[] = data.bases.map(({ servedVia, state, ...row }) => {
  if (!isVia(servedVia)) throw new Error(`legal-bases.json: ${row.id} is served via ${servedVia}`)
  return { ...row, servedVia, state: state === 'in-use' ? 'in-use' : 'prepared' }
})

/** Refuses `service.basis-unknown`. */
export const legalBasis = (id: string): LegalBasis =>
  legalBases.find(basis => basis.id === id) ?? refuse('invalid', 'service.basis-unknown', { basis: id })
