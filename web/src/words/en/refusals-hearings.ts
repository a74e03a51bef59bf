// Why something about a hearing is refused.
import type { hearingRefusals as vi } from '../vi/refusals-hearings.ts'

export const hearingRefusals: typeof vi = {
  'hearing.missing': { what: 'This hearing was not found.', todo: 'Open it again from the schedule.' },
  'hearing.no-such-case': {
    what: 'This court has no case of the number {number}.',
    todo: 'Check the number. A case that is not on the portal yet is entered first.',
  },
  'hearing.case-not-open': {
    what: 'The case is not at a stage at which it can be tried.',
    todo: 'Look at its state: suspended, decided or transferred.',
  },
  'hearing.room-taken': {
    what: '{name} has another hearing from {startsAt} to {endsAt} on {day}.',
    todo: 'Choose another room or hour.',
  },
  'hearing.person-taken': {
    what: '{name} is at another hearing from {startsAt} to {endsAt} on {day}.',
    todo: 'Choose another hour or person.',
  },
  'hearing.hours': { what: 'The hours do not fit.', todo: 'The end comes after the beginning, between 06:00 and 21:00.' },
  'hearing.room-missing': { what: 'There is no courtroom yet.', todo: 'Write the room, for an online hearing too.' },
  'hearing.panel-too-big': { what: 'The panel has more members than the law knows.', todo: 'Look at the number of judges and jurors.' },
  'hearing.panel-twice': { what: 'Somebody stands twice in the panel.', todo: 'Take the second name away.' },
  'hearing.no-such-judge': { what: 'The chosen judge does not serve at this court.', todo: 'Choose from the list again.' },
  'hearing.no-such-clerk': { what: 'The chosen clerk does not serve at this court.', todo: 'Choose from the list again.' },
  'hearing.in-the-past': { what: 'The hour of the hearing has passed.', todo: 'Choose a later day or hour.' },
  'hearing.too-far': { what: 'The hearing is more than {days} days away.', todo: 'Check year and month.' },
  'hearing.day-off': {
    what: 'On {day} the court does not work ({holiday}).',
    todo: 'Choose a working day, or mark that the hearing is held on the day off.',
  },
  'hearing.address-without-network': {
    what: 'A hearing in the courtroom needs no address of an online room.',
    todo: 'Choose an online form, or leave the address empty.',
  },
  'hearing.after-term': {
    what: 'The hearing opens after the term (expected {due}, {article}).',
    todo: 'Choose an earlier day, or write the good reason.',
  },
  'hearing.after-longest-term': {
    what: 'The hearing opens after the longest term (expected {due}, {article}).',
    todo: 'Choose a day within the term.',
  },
  'hearing.put-off-too-long': {
    what: 'The next day is after the term of postponement or pause (expected {due}, {article}).',
    todo: 'Choose a day within the term.',
  },
  'hearing.decision-in-the-future': { what: 'The day of the decision is after today.', todo: 'Check the day on the decision.' },
  'hearing.before-its-decision': { what: 'The hearing opens before the day of its decision ({on}).', todo: 'Check both days.' },
  'hearing.over': { what: 'This hearing no longer stands in the schedule.', todo: 'Load the page again to see what was recorded.' },
  'hearing.not-yet': { what: 'The day of the hearing, {day}, has not come.', todo: 'Record it as held from that day on.' },
  'hearing.changed-meanwhile': { what: 'Somebody has just changed this hearing.', todo: 'Load the page again, look, then go on.' },
  'hearing.diary-busy': { what: 'Several people are booking at once.', todo: 'Wait a few seconds and send again.' },
  'hearing.room-not-open': {
    what: 'The online room is not open yet, or is closed.',
    todo: 'Get the link from 30 minutes before the hearing until its expected end.',
  },
  'hearing.link-used': { what: 'This link has been used, is over, or is not yours.', todo: 'Get a new one on the page My hearings.' },
}
