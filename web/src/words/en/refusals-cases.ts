// Why something about an accepted case is refused.
import type { caseRefusals as vi } from '../vi/refusals-cases.ts'

export const caseRefusals: typeof vi = {
  'case.missing': { what: 'This case was not found.', todo: 'Check the case number and the court, or open it from the list of cases.' },
  'case.accepted-in-future': { what: 'The day of acceptance is after today.', todo: 'Look at the day on the notice of acceptance.' },
  'case.appeal-at-first-court': {
    what: 'Appeals are accepted by the provincial court.',
    todo: 'Choose first instance, or let a clerk of the provincial court enter this case.',
  },
  'case.party-missing': { what: 'A party that this kind of case must have is missing.', todo: 'Add at least one person in that role.' },
  'case.party-name-missing': { what: 'A party has no name yet.', todo: 'Write the full name or take the line away.' },
  'case.role-of-other-kind': {
    what: 'This role does not exist in the chosen kind of case.',
    todo: 'Look at the kind of case and each role.',
  },
  'case.relation-of-other-kind': {
    what: 'The legal relation does not belong to the chosen kind of case.',
    todo: 'Choose another legal relation or leave it empty.',
  },
}
