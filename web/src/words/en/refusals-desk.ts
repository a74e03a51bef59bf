// What officers and filers read when an act on a filing, or on a notice of unknown outcome, is refused.
import type { deskRefusals as vi } from '../vi/refusals-desk.ts'

export const deskRefusals: typeof vi = {
  'filing.missing': {
    what: 'This filing was not found.',
    todo: 'It may have been transferred to another court, or belong to another account. Go back to the list and open it again.',
  },
  'filing.changed-meanwhile': {
    what: 'Somebody else has just changed this filing.',
    todo: 'See what is new, then go on; everything you typed is still here.',
  },
  'filing.not-possible-now': {
    what: 'In its present state this cannot be done with the filing.',
    todo: 'Reload the page to see its state and what can be done now.',
  },
  'filing.closed': { what: 'This filing is closed.', todo: 'Open it to see the outcome; nothing is left to do here.' },
  'filing.incomplete': {
    what: 'The petition still lacks what the law requires.',
    todo: 'Look at the petition again, fill in the places named, then send it.',
  },
  'filing.court-fixed': {
    what: 'The court is already examining the petition, so the court cannot be changed.',
    todo: 'Keep the court and send it; if this court is not competent, it will transfer the petition.',
  },
  'filing.court-unknown': { what: 'There is no court in office with the code {court}.', todo: 'Choose the court from the list again.' },
  'filing.same-court': { what: 'The filing is at this very court.', todo: 'Choose another court to transfer it to.' },
  'filing.judge-unknown': {
    what: 'The person chosen is not a judge in office at this court.',
    todo: 'Reload the page and choose a judge from the list.',
  },
  'filing.not-the-examining-judge': {
    what: 'This filing is assigned to another judge.',
    todo: 'Only the judge assigned decides; the name stands in the filing.',
  },
  'filing.reason-missing': {
    what: 'The content or the reason is missing.',
    todo: 'Write it out, so that the filer knows why and what to do.',
  },
  'filing.amendment-day-invalid': {
    what: 'The day for the amendment is outside what the law allows.',
    todo: 'Choose a day after {after} and not later than {latest}.',
  },
  'filing.no-longer-term-in-this-law': {
    what: 'The law that governs this petition knows no 15 additional days.',
    todo: 'Clear the special case, then choose the day again.',
  },
  'filing.fee-amount-missing': {
    what: 'The amount of the advance is missing.',
    todo: 'Enter the amount, or accept the petition at once if no advance is due.',
  },
  'filing.fee-collector-missing': {
    what: 'The collector is missing.',
    todo: 'Name the civil enforcement agency that takes the advance.',
  },
  'filing.nothing-paid': {
    what: 'The portal has not recorded the advance of this filing yet.',
    todo: 'If you have just paid, wait a few minutes; cash and bank transfers may be recorded on the next working day.',
  },
  'filing.proof-missing': {
    what: 'The court does not have the receipt for the advance yet.',
    todo: 'Wait until the filer hands it over; the day on which it is received is the day of acceptance.',
  },
  'filing.exemption-not-possible-now': {
    what: 'You may ask to be excused only after the notice of the court and before the advance is paid.',
    todo: 'Reload the page to see how the filing stands and what can be done now.',
  },
  'filing.exemption-already-answered': {
    what: 'The judge has answered your request for this notice.',
    todo: 'Pay in time. If you disagree, you may complain within 3 working days (NQ 326 Art. 46).',
  },
  'filing.exemption-ground-unknown': {
    what: 'This ground is not on the list.',
    todo: 'Reload the page, then choose a ground from the list.',
  },
  'filing.no-exemption-asked': {
    what: 'No request to be excused from the advance waits for an answer here.',
    todo: 'Reload the page to see how the filing stands.',
  },
  'filing.exemption-not-granted': {
    what: 'The filer has not been excused from the advance, so the case cannot be accepted yet.',
    todo: 'Answer the request first.',
  },
  'filing.receipt-incomplete': { what: 'The symbol or the number of the receipt is missing.', todo: 'Copy both from the receipt.' },
  'filing.receipt-day-invalid': { what: 'The day of the receipt lies after today.', todo: 'Look at the day on the receipt again.' },
  'filing.receipt-other-amount': {
    what: 'The receipt says {paid}, but {due} was notified.',
    todo: 'Compare the receipt again. If it really is another sum, tell the judge and the collector.',
  },
  'filing.complaint-not-possible-now': {
    what: 'A complaint is not possible now: no notice of an advance is open, or a complaint was sent already.',
    todo: 'Reload the page to see how the filing stands.',
  },
  'filing.no-complaint': { what: 'No complaint waits for a decision.', todo: 'Reload the page to see how the filing stands.' },
  'filing.decision-number-missing': {
    what: 'The number of the signed paper is missing.',
    todo: 'Write the number as it stands on the paper.',
  },
  'filing.signed-day-invalid': {
    what: 'The day of signing cannot be right.',
    todo: 'Choose a day from {from} to {until}: after the judge was assigned and not later than today.',
  },
  'filing.document-unknown': {
    what: 'A file chosen does not belong to this petition.',
    todo: 'Reload the page and choose the files again.',
  },
  'filing.register-busy': {
    what: 'Several people are registering at once, so no number could be taken.',
    todo: 'Try again in a few seconds; no number was used up.',
  },
  'filing.no-amendment-asked': {
    what: 'The court is not waiting for an amendment of this petition.',
    todo: 'Open the filing to see its present state.',
  },
  'filing.no-mediation-offered': {
    what: 'No question about mediation is open for this petition.',
    todo: 'Open the filing to see its present state.',
  },
  'filing.mediation-already-answered': {
    what: 'The answer about mediation has been recorded.',
    todo: 'To change the answer, contact the court.',
  },

  'notice.unknown': { what: 'This notice was not found.', todo: 'Reload the list; the filing may have gone to another court.' },
  'notice.changed-meanwhile': {
    what: 'The outcome of the message has just changed.',
    todo: 'Reload the list to see the new outcome before recording.',
  },
  'notice.not-unresolved': {
    what: 'This message no longer waits for anybody.',
    todo: 'Reload the list: it arrived, or a colleague has recorded how the filer was told.',
  },
}
