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
  'case.not-yours': {
    what: 'Another judge is in charge of this case.',
    todo: 'A clerk of the court, the assigned judge or the chief judge can record this step.',
  },
  'case.not-possible-now': {
    what: 'This step cannot be recorded in the present state of the case.',
    todo: 'Reload the page to see the state and the steps that can be recorded now.',
  },
  'case.step-missing': { what: 'This step was not found in the case.', todo: 'Reload the page; it may have been struck out already.' },
  'case.step-stays': {
    what: 'This step cannot be struck out now.',
    todo: 'Where a later step rests on it, strike that one out first. Judges are replaced by the chief judge; hearings are corrected in the schedule.',
  },
  'case.number-missing': {
    what: 'The number of the decision or judgment is missing.',
    todo: 'Write it as it stands on the paper, such as 15/2026/QĐXXST-DS.',
  },
  'case.day-in-future': { what: 'This day is after today.', todo: 'Write the day on which it was issued, pronounced or sent.' },
  'case.day-before-acceptance': { what: 'This day is before the acceptance ({acceptedOn}).', todo: 'Look at the day on the paper.' },
  'case.day-before-last-step': { what: 'This day is before the step that came before it ({on}).', todo: 'Look at the days of both steps.' },
  'case.effect-before-terms': {
    what: 'The terms for appeal and protest (expected to end on {until}) are not over on this day.',
    todo: 'Write a day of effect after that, or the reason why the judgment or decision has effect earlier.',
  },
  'case.changed-meanwhile': {
    what: 'Somebody else has just changed this case.',
    todo: 'See what is new, then go on; everything you typed is still here.',
  },
  'case.sealed-already': { what: 'This case is already sealed.', todo: 'Nothing more needs to be done.' },
  'case.reason-missing': { what: 'The reason is missing.', todo: 'Write the reason in words and send again.' },
  'case.too-many-tries': {
    what: 'This account has sent {tries} requests today.',
    todo: 'Try again tomorrow, or bring the notice of acceptance to the court and be helped there.',
  },
  'case.join-missing': { what: 'This request has been answered.', todo: 'Reload the list of requests.' },
  'draw.missing': { what: 'This draw was not found.', todo: 'Check its number and year.' },
  'draw.not-public-yet': {
    what: 'The digest of the random seed is not public yet.',
    todo: 'Wait some seconds and try again; lists may be fixed only once the digest is public.',
  },
  'draw.drawn-already': { what: 'This draw has been made.', todo: 'Reload the page to see the outcome; a draw cannot be made twice.' },
  'draw.no-judge': { what: 'No judge is left in the list.', todo: 'Look at the judges whom you left out.' },
  'draw.no-case': { what: 'No case is waiting for a judge.', todo: 'Come back to this draw when a case has been accepted.' },
  'draw.not-drawn': { what: 'This draw is not made yet, or is signed.', todo: 'Reload the page to see where it stands.' },
  'draw.judge-unknown': { what: 'The chosen judge is not in the list of this draw.', todo: 'Choose a judge of the list.' },
  'draw.case-without-judge': {
    what: 'There is a case from which every judge of the list is excluded ({case}).',
    todo: 'Designate a judge for that case, with ground and reason.',
  },
  'case.same-judge': { what: 'This judge is in charge of the case already.', todo: 'Choose another judge, or leave it.' },
}
