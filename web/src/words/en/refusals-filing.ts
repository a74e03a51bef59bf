// What a person reads when drafts, files, petitions and signatures are refused.
import type { filingRefusals as vietnamese } from '../vi/refusals-filing.ts'

export const filingRefusals: typeof vietnamese = {
  'draft.missing': {
    what: 'This draft is not in your account.',
    todo: 'It may have been discarded, filed, or belong to another account. Look at the list of your drafts.',
  },
  'draft.changed-meanwhile': {
    what: 'The draft was changed in another tab or on another device.',
    todo: 'Choose the version to go on with; the other one is not lost.',
  },
  'draft.already-submitted': { what: 'This petition has been filed.', todo: 'Open the receipt to see the receipt code.' },
  'draft.too-long': {
    what: 'The petition is longer than can be stored ({characters} characters).',
    todo: 'Shorten the facts, or move some of them to an attached file.',
  },
  'draft.belongs-to-filing': {
    what: 'This draft belongs to a filed petition and cannot be discarded.',
    todo: 'Amend it and file again, or withdraw the petition on the Follow page.',
  },
  'filing.court-fixed': {
    what: 'An amendment goes to the court that received the petition.',
    todo: 'Reload the page and sign again; only the judge transfers a petition.',
  },
  'dossier.unknown': { what: 'This dossier is not in your account.', todo: 'Go back to the list of drafts and open it again.' },
  'dossier.submitted': {
    what: 'This dossier has been filed, so files cannot be added or removed any more.',
    todo: 'See the receipt on the Follow page.',
  },
  'document.unknown': { what: 'This file is not there.', todo: 'It may have been removed in another tab. Reload the page.' },
  'document.filed': { what: 'This file is part of a filed petition and cannot be removed.', todo: 'Send another file if you need to.' },
  'document.not-a-pdf': { what: 'This is not a PDF.', todo: 'Choose the document as a PDF.' },
  'document.empty': { what: 'The file is empty.', todo: 'Open it to check, then choose another file.' },
  'document.too-large': { what: 'The file is larger than we can take.', todo: 'Split it, or scan it at a lower resolution.' },
  'document.too-many': {
    what: 'The dossier already holds {limit} files.',
    todo: 'Put the pages into one PDF, or remove some files.',
  },
  'document.type-not-accepted': {
    what: 'We cannot take this kind of file.',
    todo: 'Save it as PDF, or photograph the paper (JPEG, PNG, HEIC).',
  },
  'document.not-what-it-claims': {
    what: 'The content does not match the ending of the file’s name.',
    todo: 'Open it with the application that made it and save it as PDF.',
  },
  'document.not-readable': { what: 'This file cannot be opened yet.', todo: 'Wait for its checks, then open it again.' },
  'document.not-uploading': { what: 'This file has been sent, or was stopped.', todo: 'Reload the page to see how it stands.' },
  'document.part-unknown': { what: 'The file being sent is not the file announced.', todo: 'Remove it, then choose it again.' },
  'document.parts-missing': { what: 'A part of the file has not arrived.', todo: 'Choose Send again; the parts already sent are kept.' },
  'document.upload-over': { what: 'This upload has expired.', todo: 'Remove the file, then send it again from the beginning.' },
  'petition.incomplete': {
    what: 'The petition lacks something that the law asks for.',
    todo: 'Review it, fill in the places named, then sign.',
  },
  'petition.not-prepared': { what: 'The petition to sign is not ready.', todo: 'Wait until it appears, read it, then sign.' },
  'petition.outdated': {
    what: 'The petition was changed after the file to sign was made.',
    todo: 'Write the petition again, read it, then sign.',
  },
  'petition.not-what-was-read': {
    what: 'The file that you read is not the latest one.',
    todo: 'Write the petition again, read it, then sign.',
  },
  'signature.sign-in-again': {
    what: 'More than {withinMinutes} minutes have passed since you proved your identity.',
    todo: 'Prove your identity again, then sign.',
  },
  'signature.name-missing': { what: 'No name was typed.', todo: 'Type your full name.' },
  'signature.name-differs': {
    what: 'The name typed is not one that may sign this petition.',
    todo: 'Type exactly one of these names: {accepted}.',
  },
  'signature.kind-not-accepted': { what: 'The portal does not take signatures of this kind yet.', todo: 'Sign by typing your name.' },
}
