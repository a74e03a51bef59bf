// Refusals of an administrator's edits: the calendar of the courts, the court directory, CSV files.
import type { administrationRefusals as vi } from '../vi/refusals-administration.ts'

export const administrationRefusals: typeof vi = {
  'calendar.changed-meanwhile': {
    what: 'Somebody else has just changed the calendar.',
    todo: 'Reload the page to see the latest calendar, then enter your change again.',
  },
  'calendar.year-without-data': {
    what: 'The days off of {year} are not known, so working days cannot be counted.',
    todo: 'An administrator must enter the days off of that year.',
  },
  'calendar.unknown-kind': { what: 'Line {line} ({date}): there is no kind of day “{kind}”.', todo: 'Choose a kind from the list.' },
  'calendar.unknown-status': { what: 'Line {line} ({date}): there is no status “{status}”.', todo: 'Choose a status from the list.' },
  'calendar.name-missing': { what: 'Line {line} ({date}): the Vietnamese or the English name is missing.', todo: 'Enter both names.' },
  'calendar.duplicate-day': { what: 'Line {line}: {date} stands in an earlier line already.', todo: 'Remove one of the two lines.' },
  'calendar.make-up-not-on-weekend': {
    what: 'Line {line}: the make-up working day {date} is not on a weekend.',
    todo: 'Check the day, or change its kind.',
  },
  'calendar.day-off-on-weekend': {
    what: 'Line {line}: the substitute or swapped day off {date} is on a weekend.',
    todo: 'Check the day, or change its kind.',
  },

  'court-directory.changed-meanwhile': {
    what: 'Somebody else has just changed the court directory.',
    todo: 'Reload the page to see the latest directory, then import the file again.',
  },
  'court-directory.empty': { what: 'The file has no courts.', todo: 'Check that it is the right file and has a heading line.' },
  'court-directory.code-invalid': {
    what: 'Line {line}: the court code “{court}” is not right.',
    todo: 'Use capitals, digits and hyphens, for example NA-KV01.',
  },
  'court-directory.unknown-level': {
    what: 'Line {line} ({court}): there is no level of court “{level}”.',
    todo: 'Use a level of the present directory.',
  },
  'court-directory.name-missing': {
    what: 'Line {line} ({court}): a name of the court is missing.',
    todo: 'Enter the Vietnamese, the short and the English name.',
  },
  'court-directory.area-of-another-level': {
    what: 'Line {line} ({court}): only regional courts have a list of communes.',
    todo: 'Leave the communes of this line empty.',
  },
  'court-directory.ends-before-it-begins': {
    what: 'Line {line} ({court}): the last day is before the first.',
    todo: 'Correct one of the two days.',
  },
  'court-directory.duplicate-court': {
    what: 'Line {line}: court {court} stands in an earlier line already.',
    todo: 'Remove one of the two lines.',
  },
  'court-directory.unknown-successor': {
    what: 'Line {line} ({court}): the successor {successor} is not in the file.',
    todo: 'Add the successor, or correct its code.',
  },
  'court-directory.successor-cycle': {
    what: 'Line {line} ({court}): the courts succeed one another in a circle.',
    todo: 'Correct the successors so that the chain ends.',
  },
  'court-directory.unknown-commune': {
    what: 'Line {line} ({court}): no commune or ward has the code {commune}.',
    todo: 'Correct the code of the commune.',
  },
  'court-directory.commune-claimed-twice': {
    what: 'Line {line}: the commune {commune} belongs to {court} and to {other} at the same time.',
    todo: 'Remove it from one of the two courts, or correct the days of validity.',
  },
  'court-directory.court-vanished': {
    what: 'The file lacks courts that exist: {courts}.',
    todo: 'Do not delete a court; give it a last day and a successor.',
  },

  'csv.missing-column': {
    what: 'The CSV file lacks the column “{column}”.',
    todo: 'Add it to the heading line and import the file again.',
  },
  'csv.cell-count': {
    what: 'Line {line} has {found} cells, {expected} are needed.',
    todo: 'Check the commas and quotation marks of that line.',
  },
  'csv.unclosed-quote': { what: 'The quotation mark opened in line {line} is not closed.', todo: 'Close it and import the file again.' },
}
