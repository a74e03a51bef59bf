// Refusals of single values: dates, money, names, addresses, numbers of persons, taxes and cases, codes of the law's tables.
import type { valueRefusals as vi } from '../vi/refusals-values.ts'

export const valueRefusals: typeof vi = {
  'date.invalid': { what: '“{text}” is not a real day.', todo: 'Enter day, month and year, for example 27/11/2026.' },
  'date.amount-invalid': { what: '{amount} cannot be counted in days or months.', todo: 'Enter a whole number.' },
  'date.out-of-range': { what: 'The day would lie after the year 9999.', todo: 'Check the first day and the number of days.' },
  'instant.invalid': { what: 'The time “{text}” cannot be read.', todo: 'Reload the page and try again.' },

  'deadline.unknown-code': { what: 'The table of time limits has no {code}.', todo: 'Reload the page to use the latest table.' },
  'deadline.not-counted': {
    what: 'The time limit {code} ends with an event, so no day can be computed.',
    todo: 'See the article of this time limit.',
  },
  'deadline.amount-invalid': { what: 'A time limit is a whole number from 1 up.', todo: 'Correct {amount} and compute again.' },

  'money.fraction': { what: 'An amount is in whole đồng.', todo: 'Leave out what follows the decimal mark and enter it again.' },
  'money.negative': { what: 'An amount cannot be negative.', todo: 'Enter 0 or more.' },
  'money.unreadable': { what: '“{text}” cannot be read as an amount.', todo: 'Enter digits only, for example 1.500.000.' },
  'money.unsafe': { what: 'The amount is too large.', todo: 'Check the number of zeros.' },

  'name.missing': { what: 'The full name is missing.', todo: 'Enter the whole name.' },
  'name.too-long': { what: 'The name is longer than {longest} characters.', todo: 'Enter the name as in the papers, without remarks.' },
  'name.unreadable': { what: 'The name has a character that cannot be read.', todo: 'Type the name anew, without pasting it.' },

  'address.commune-missing': { what: 'No commune or ward is chosen.', todo: 'Choose it from the list.' },
  'address.commune-unknown': { what: 'No commune or ward has the code {commune}.', todo: 'Choose it from the list again.' },
  'address.province-unknown': { what: 'No province or city has the code {province}.', todo: 'Choose it from the list again.' },
  'address.too-long': { what: 'The address is longer than {longest} characters.', todo: 'Shorten it: house, street, hamlet.' },

  'phone.invalid': { what: 'The telephone number is not right.', todo: 'Enter 10 digits starting with 0, for example 0912 345 678.' },
  'personal-number.invalid': { what: 'The personal number is not right.', todo: 'Enter 12 digits, as on the identity card.' },
  'tax-code.invalid': { what: 'The tax code is not right.', todo: 'Enter 10 digits, or 10 digits and the 3 of a dependent unit.' },
  'tax-code.wrong-check': {
    what: 'A digit of the tax code is wrong.',
    todo: 'Compare it digit by digit with the registration, then enter it again.',
  },

  'case-number.unreadable': { what: 'This number cannot be read.', todo: 'Enter it as on the paper, for example 12/2026/TLST-DS.' },
  'case-number.no-symbol': { what: 'The symbol after the year is missing.', todo: 'Enter the symbol too, for example TLST-DS.' },
  'case-number.two-digit-year': { what: 'The year has four digits.', todo: 'Enter 2026, not 26.' },

  'case-kind.unknown': { what: 'There is no kind of case {kind}.', todo: 'Reload the page and choose the kind again.' },
  'legal-relation.unknown': { what: 'There is no legal relation {relation}.', todo: 'Reload the page and choose again.' },
  'wizard-topic.unknown': { what: 'There is no topic {topic}.', todo: 'Reload the page and choose the topic again.' },
  'jurisdiction-rule.unknown': { what: 'There is no rule of jurisdiction {rule}.', todo: 'Reload the page and choose the court again.' },
  'return-ground.unknown': { what: 'Art. 192(1) has no point {ground}.', todo: 'Choose one of its seven points.' },
}
