// Refusals of copies and of proofs.
import type { RefusalWords } from '../vi/refusals.ts'
import type { copyRefusals as vietnamese } from '../vi/refusals-copies.ts'

export const copyRefusals: Readonly<Record<keyof typeof vietnamese, RefusalWords>> = {
  'proof.thing-missing': {
    what: 'The certified paper was not found.',
    todo: 'Check the code or the file.',
  },
  'copy.missing': {
    what: 'There is no such request for copies.',
    todo: 'Open the list of your requests again.',
  },
  'copy.not-possible-now': {
    what: 'The request is at another step, so this cannot be done now.',
    todo: 'Reload the page to see where it is.',
  },
  'copy.changed-meanwhile': {
    what: 'Somebody has just changed this request.',
    todo: 'Reload the page, look again, then go on.',
  },
  'copy.nothing-asked': {
    what: 'No judgment or paper is chosen.',
    todo: 'Choose at least one.',
  },
  'copy.too-many': {
    what: 'A request has at most {atMost} items.',
    todo: 'Make several requests.',
  },
  'copy.address-missing': {
    what: 'The address for the registered letter is missing.',
    todo: 'Give the full address.',
  },
  'copy.authority-missing': {
    what: 'The paper that shows your standing is missing.',
    todo: 'Give its name, number and day.',
  },
  'copy.published-version-only': {
    what: 'Who took no part in the case gets copies of the published judgment only, in which people are not named.',
    todo: 'Choose a judgment from the published ones.',
  },
  'copy.extract-for-parties': {
    what: 'Extracts are for the parties (Civil Procedure Code, Art. 269).',
    todo: 'If you are a party or represent one, choose that standing.',
  },
  'copy.file-for-parties': {
    what: 'Papers of the file are for the parties, their representatives and counsel (Civil Procedure Code, Arts. 70, 76).',
    todo: 'If you are one of them, choose that standing.',
  },
  'copy.judgment-missing': {
    what: 'No published judgment has this code.',
    todo: 'Open the judgment in the public register and choose it again.',
  },
  'copy.judgment-taken-down': {
    what: 'This judgment was taken down; no copies of it are given any more.',
    todo: 'Take it out of the request.',
  },
  'copy.case-missing': {
    what: 'Your account has no such case.',
    todo: 'If you are a party, first join the case with the code on the court’s paper.',
  },
  'copy.case-number-missing': {
    what: 'Court and docket number of the case are missing.',
    todo: 'Choose the court and give the number.',
  },
  'copy.title-missing': {
    what: 'It is not said which paper is wanted.',
    todo: 'Give the name of the paper.',
  },
  'copy.item-unchecked': {
    what: 'Not everything is checked yet.',
    todo: 'Check each item, then send again.',
  },
  'copy.reason-missing': {
    what: 'The reason is missing.',
    todo: 'Give a reason that the requester understands.',
  },
  'copy.pages-missing': {
    what: 'The number of pages is missing.',
    todo: 'Give the number of A4 pages, at least 1.',
  },
  'copy.nothing-given': {
    what: 'Nothing of it is given.',
    todo: 'To give nothing, refuse the request as a whole.',
  },
  'copy.text-missing': {
    what: 'The text of the judgment or extract is missing.',
    todo: 'Paste it from the original.',
  },
  'copy.document-missing': {
    what: 'No paper of the file is chosen, or it is not in this file.',
    todo: 'Choose one from the list.',
  },
  'copy.same-person-may-not-certify': {
    what: 'Who checked may not certify.',
    todo: 'Ask somebody else of the court.',
  },
  'copy.made-missing': {
    what: 'This request has no such copy.',
    todo: 'Load the page again to see the copies that were given.',
  },
  'copy.withdrawn-already': {
    what: 'This copy was withdrawn on {asOf} already.',
    todo: 'There is nothing more to do.',
  },
  'copy.reference-missing': {
    what: 'The number of the registered letter, or who took the copies, is missing.',
    todo: 'Give the number on the posting slip, or the full name.',
  },
  'copy.digital-needs-no-delivery': {
    what: 'Digital copies are downloaded; nothing needs sending.',
    todo: 'There is nothing more to do.',
  },
}
