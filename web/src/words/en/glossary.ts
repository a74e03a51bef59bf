// The glossary page; its terms are in data/glossary.json.
import type { glossary as vi } from '../vi/glossary.ts'

export const glossary: typeof vi = {
  title: 'Glossary',
  lead: 'Common legal terms in plain words. The explanations help you understand; they do not replace the law.',
  areas: {
    filing: 'Filing',
    kinds: 'Kinds of case',
    courts: 'Courts and their officers',
    fees: 'Money',
    procedure: 'Procedure',
    outcome: 'Outcome',
    service: 'Service of documents',
    identity: 'Identity',
    place: 'Places',
    people: 'People',
  },
  areasLabel: 'Groups of terms',
}
