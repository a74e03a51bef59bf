// Why the feedback page refuses.
import type { feedbackRefusals as vi } from '../vi/refusals-feedback.ts'

export const feedbackRefusals: typeof vi = {
  'feedback-code.invalid': {
    what: 'This feedback code is not right.',
    todo: 'A code begins with GY- and has 11 characters. Check each character and try again.',
  },
  'feedback.missing': { what: 'There is no feedback with this code.', todo: 'Check the code shown when you sent it, or in the e-mail.' },
  'feedback.desk-unknown': { what: 'This court is not on the list of courts in operation.', todo: 'Choose the court from the list again.' },
  'feedback.text-missing': { what: 'There is no text.', todo: 'Write what you want the court to know, and send it again.' },
  'feedback.answered-already': { what: '{by} has already answered this feedback.', todo: 'Reload the list to see the answer.' },
  'feedback.changed-meanwhile': { what: 'Somebody else has just worked on this feedback.', todo: 'Reload the list and go on.' },
  'feedback.not-now': {
    what: 'The feedback could not be recorded just now.',
    todo: 'What you wrote is still here. Wait a minute and send it again.',
  },
}
