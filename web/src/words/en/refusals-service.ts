// Refusals of electronic service: at the desk, and to the person served.

import type { RefusalWords } from '../vi/refusals.ts'
import type { serviceRefusals as vietnamese } from '../vi/refusals-service.ts'

export const serviceRefusals: Readonly<Record<keyof typeof vietnamese, RefusalWords>> = {
  'service.missing': { what: 'This served document was not found.', todo: 'Check the address, or open it from the list again.' },
  'service.case-missing': { what: 'The court has no case of this number.', todo: 'Check the number, or type the recipients yourself.' },
  'service.changed-meanwhile': { what: 'Something new has happened in this service.', todo: 'Load the page again to see it, then go on.' },
  'service.not-now': {
    what: 'This cannot be done at the present step.',
    todo: 'Load the page again to see the present step and what is proposed.',
  },
  'service.not-on-this-channel': {
    what: 'This result does not belong to the present way of service.',
    todo: 'Choose a result of the present way.',
  },
  'service.channel-closed': {
    what: 'This way is not yet open for the recipient.',
    todo: 'No e-mail is sent again; posting needs an unknown address or an attempt that did not find the person (Civil Procedure Code, Art. 179).',
  },
  'service.first-channel-closed': {
    what: 'Service on {name} cannot begin in the way chosen.',
    todo: 'Electronic service needs the consent of the recipient, other ways an address; posting is for an unknown address.',
  },
  'service.no-consent': {
    what: '{name} no longer takes part in electronic service.',
    todo: 'Discard this document and prepare it again with another way for that person.',
  },
  'service.no-recipients': { what: 'There is no recipient yet.', todo: 'Add at least one recipient.' },
  'service.recipients-many': { what: 'One service has at most {most} recipients.', todo: 'Divide it into several.' },
  'service.no-court': { what: 'This account belongs to no court.', todo: 'Tell the administrator.' },
  'service.not-ready': { what: 'The document is not ready, or was served already.', todo: 'Load the page again to see its state.' },
  'service.other-file': { what: 'The document is not the one that you read.', todo: 'Load the page again, read it and serve it.' },
  'service.prepared-long-ago': {
    what: 'The document was prepared more than {days} days ago.',
    todo: 'Discard it and prepare it again, with recipients and consents as they are today.',
  },
  'service.day-impossible': { what: 'The day on the paper is not possible.', todo: 'Enter a day from {first} to today.' },
  'service.posting-not-over': {
    what: 'The days of posting are not over.',
    todo: 'Wait until the end of {due} (Civil Procedure Code, Art. 179(3)).',
  },
  'service.not-served': { what: 'There is no evidence of service yet.', todo: 'Record the result of the present step before you certify.' },
  'service.not-opened': { what: 'You have not opened the document.', todo: 'Open it, then acknowledge its receipt.' },
  'service.basis-unknown': { what: 'The configured basis of service is wrong.', todo: 'Tell the administrator.' },
  'service-consent.needs-identity': {
    what: 'Electronic service can be asked for after signing in with VNeID only.',
    todo: 'Sign in with VNeID and ask again.',
  },
  'service-consent.form-outdated': { what: 'There is a new text of the form.', todo: 'Load the page again, read the new text and agree.' },
  'service-consent.in-force': { what: 'You have asked for this already, with this address.', todo: 'Nothing more is needed.' },
  'service-consent.not-in-force': { what: 'No consent of yours is in force.', todo: 'Nothing more is needed.' },
  'service-consent.too-many-codes': { what: '{codes} codes were sent within an hour.', todo: 'Wait an hour and try again.' },
  'service-consent.code-gone': {
    what: 'The code can no longer be used.',
    todo: 'Ask for a new one; each works once, for {minutes} minutes.',
  },
  'service-consent.code-wrong': { what: 'The code is wrong.', todo: 'Look at the e-mail and type it again; {left} tries are left.' },
  'service-consent.changed-meanwhile': { what: 'Your consent was just changed elsewhere.', todo: 'Load the page again to see it.' },
  'template.unknown': { what: 'There is no such template.', todo: 'Choose the template again.' },
  'template.field-unknown': { what: 'The template has no place for “{field}”.', todo: 'Load the page again and type it again.' },
  'template.fields-missing': { what: 'The document still lacks: {fields}.', todo: 'Fill them in and prepare it again.' },
  'template.fields-unreadable': { what: 'These places cannot be read: {fields}.', todo: 'Correct them and prepare it again.' },
}
