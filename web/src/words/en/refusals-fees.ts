// Refusals of the calculator of court fees.
import type { feeRefusals as vi } from '../vi/refusals-fees.ts'

export const feeRefusals: typeof vi = {
  'fee.no-table': {
    what: 'There is no table of court fees for {day}.',
    todo: 'Choose a day from 1 January 2017, when Resolution 326/2016/UBTVQH14 came into force.',
  },
  'fee.copies-invalid': {
    what: 'Pages and copies must be whole numbers from 1.',
    todo: 'Enter the pages of one copy and the number of copies again.',
  },
  'fee.unknown-relief': { what: 'There is no exemption or reduction {relief}.', todo: 'Reload the page and choose again.' },
}
