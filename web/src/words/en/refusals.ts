// What a person reads when the portal refuses: for each code what happened and what to do now. Places in braces are the facts of the refusal.

import type { refusals as vi } from '../vi/refusals.ts'
import { accountRefusals } from './refusals-account.ts'
import { administrationRefusals } from './refusals-administration.ts'
import { bookRefusals } from './refusals-books.ts'
import { cardRefusals } from './refusals-card.ts'
import { caseRefusals } from './refusals-cases.ts'
import { copyRefusals } from './refusals-copies.ts'
import { deskRefusals } from './refusals-desk.ts'
import { feedbackRefusals } from './refusals-feedback.ts'
import { feeRefusals } from './refusals-fees.ts'
import { filingRefusals } from './refusals-filing.ts'
import { followerRefusals } from './refusals-followers.ts'
import { hearingRefusals } from './refusals-hearings.ts'
import { judgmentRefusals } from './refusals-judgments.ts'
import { orderRefusals } from './refusals-orders.ts'
import { receiptCodeRefusals } from './refusals-receipt-code.ts'
import { reminderRefusals } from './refusals-reminders.ts'
import { serviceRefusals } from './refusals-service.ts'
import { valueRefusals } from './refusals-values.ts'

export const refusals: typeof vi = {
  kinds: {
    invalid: { what: 'Something is not right yet.', todo: 'Check the marked places, then send again.' },
    unidentified: { what: 'You are not signed in.', todo: 'Sign in and go on; everything you typed is still here.' },
    forbidden: { what: 'This account may not do that.', todo: 'If you think this is a mistake, contact the court.' },
    missing: { what: 'What you are looking for was not found.', todo: 'Check the code or the address.' },
    conflict: { what: 'This has changed since you opened the page.', todo: 'Reload the page to see the latest version, then go on.' },
    gone: { what: 'This is no longer here.', todo: 'Go back and choose something else.' },
    busy: { what: 'The system is busy; the request was not recorded.', todo: 'Wait a minute, then try again.' },
  },
  codes: {
    'fault.unexpected': {
      what: 'Our fault, not yours.',
      todo: 'Try again. If it happens again, tell the court the error code on the screen.',
    },
    ...accountRefusals,
    ...administrationRefusals,
    ...cardRefusals,
    ...caseRefusals,
    ...bookRefusals,
    ...copyRefusals,
    ...deskRefusals,
    ...feedbackRefusals,
    ...feeRefusals,
    ...filingRefusals,
    ...followerRefusals,
    ...hearingRefusals,
    ...judgmentRefusals,
    ...orderRefusals,
    ...receiptCodeRefusals,
    ...serviceRefusals,
    ...reminderRefusals,
    ...valueRefusals,
  },
}
