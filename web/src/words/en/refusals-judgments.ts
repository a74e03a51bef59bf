// Words for refusals on the way of a judgment to the public.
import type { RefusalWords } from '../vi/refusals.ts'
import type { judgmentRefusals as vietnamese } from '../vi/refusals-judgments.ts'

export const judgmentRefusals: Record<keyof typeof vietnamese, RefusalWords> = {
  'judgment.missing': { what: 'Your court has no such judgment.', todo: 'Go back to the list and choose another one.' },
  'judgment.changed-meanwhile': { what: 'Somebody has just changed this judgment.', todo: 'Reload the page, look at it, then go on.' },
  'judgment.not-now': {
    what: 'This step cannot be taken now, or somebody took it already.',
    todo: 'Reload the page to see how far the judgment is.',
  },
  'judgment.not-publishable': {
    what: 'This judgment may not be published: {rules}.',
    todo: 'Read the rule named (Resolution 03/2017). Correct an answer given by mistake; otherwise record that it is not published.',
  },
  'judgment.second-person': {
    what: 'Somebody else must approve: a person who neither edited nor reviewed this judgment.',
    todo: 'Ask another colleague of the court.',
  },
  'judgment.findings-remain': {
    what: 'Not published: the detector still sees {count} {count|place|places} by which somebody could be recognised.',
    todo: 'Encode them, or let the approving person record why each is a false alarm.',
  },
  'judgment.not-a-finding': {
    what: 'Something was dismissed that the detector does not see.',
    todo: 'Reload the page and look at the list again.',
  },
  'judgment.text-missing': { what: 'Text, title or summary is missing.', todo: 'Fill in all three and send again.' },
  'judgment.text-too-long': { what: 'The text is too long.', todo: 'Put annexes into files of their own and send again.' },
  'judgment.number-of-no-judgment': {
    what: '{number} is not the number of a judgment or decision that is published.',
    todo: 'Write it as printed, such as 34/2026/DS-ST.',
  },
  'judgment.number-taken': { what: 'The court already has judgment {number}.', todo: 'Open that one in the list, or check the number.' },
  'judgment.date-in-future': { what: 'The day of the judgment or of its effect is in the future.', todo: 'Write the day on the judgment.' },
  'judgment.effect-before-date': { what: 'The day of effect is before the day of the judgment.', todo: 'Check both days.' },
  'judgment.court-of-others': {
    what: 'Court {court} does not belong to yours.',
    todo: 'Choose your own court or one whose work it has taken over.',
  },
  'judgment.archive-unreadable': {
    what: 'The ZIP file cannot be opened: it is damaged, incomplete or no ZIP.',
    todo: 'Pack the files again and choose the new ZIP.',
  },
  'judgment.archive-too-large': { what: 'The ZIP file is larger than {limitGb} GB.', todo: 'Split it into several, one import each.' },
  'judgment.archive-too-many': {
    what: 'The ZIP file holds {files} files, more than {limit}.',
    todo: 'Split it into several, one import each.',
  },
  'judgment.archive-encrypted': { what: 'The file {name} in the ZIP has a password.', todo: 'Pack it again without a password.' },
  'judgment.archive-bomb': {
    what: 'The file {name} in the ZIP grows more than 200 times when it is opened: that is no judgment.',
    todo: 'Take it out of the ZIP. If you do not know where it came from, tell an administrator.',
  },
  'judgment.archive-unpacks-to-too-much': {
    what: 'The files in the ZIP unpack to more than {limitGb} GB.',
    todo: 'Split it into several, one import each.',
  },
  'judgment.archive-without-csv': { what: 'There is no CSV file in the ZIP.', todo: 'Put a CSV like the sample into it.' },
  'judgment.archive-with-several-csv': {
    what: 'The ZIP holds several CSV files: {name}, {other}.',
    todo: 'Leave one CSV in each ZIP.',
  },
  'judgment.archive-name-twice': {
    what: 'The ZIP holds two files named {name}, in two folders.',
    todo: 'Rename one of them, and mend the column tep.',
  },
  'judgment.file-too-large': { what: 'The file is larger than 4 MB.', todo: 'Send Word, a PDF with text, or plain text; no scan.' },
  'judgment.file-unreadable': { what: 'The file cannot be opened.', todo: 'Send a .docx, .pdf or .txt without a password.' },
  'judgment.file-without-text': {
    what: 'The file holds no text; it is probably a scan.',
    todo: 'Send Word or a PDF made by a program, or paste the text.',
  },
  'judgment.replacement-misplaced': {
    what: 'A replacement lies outside the text or overlaps another.',
    todo: 'Reload the page and mark it again.',
  },
  'judgment.edit-not-found': {
    what: '“{from}” does not stand exactly once in the published text.',
    todo: 'Copy the passage as it stands, long enough to be the only one.',
  },
  'judgment.note-missing': { what: 'A reason or note is missing.', todo: 'Write one sentence and send again.' },
  'judgment.import-missing': { what: 'Your court has no such import.', todo: 'Go back to the list of imports.' },
  'judgment.import-too-long': { what: 'An import has at most {limit} rows.', todo: 'Split the CSV file into several imports.' },
}
