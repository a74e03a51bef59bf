import type { followerRefusals as vietnamese } from '../vi/refusals-followers.ts'

export const followerRefusals: typeof vietnamese = {
  'follower.address-not-usable': {
    what: 'No mail can go to this address.',
    todo: 'Type a complete e-mail address, such as name@example.vn.',
  },
  'follower.no-topic': { what: 'Nothing to follow was chosen.', todo: 'Choose a court or a kind of case, or type a case number.' },
  'follower.number-without-court': {
    what: 'A case number needs its court: every court numbers its own cases.',
    todo: 'Choose the court that gave this number.',
  },
  'follower.number-unreadable': { what: 'This case number cannot be read.', todo: 'Type it as it is printed, such as 12/2026/TLST-DS.' },
  'follower.no-such-court': { what: 'This court is not in the directory.', todo: 'Load the page again and choose a court from the list.' },
  'follower.no-such-kind': { what: 'The public schedule has no such kind of case.', todo: 'Choose a kind from the list.' },
  'follower.too-many': { what: 'One address can follow {count} things at most.', todo: 'Stop some of them, then confirm again.' },
  'follower.link-ended': {
    what: 'This link follows nothing any more.',
    todo: 'If you want mails, ask for them again on the page of the schedule.',
  },
  'follower.busy': { what: 'Something else changed in the same moment; this was not saved.', todo: 'Try again now.' },
  'follower.no-click': {
    what: 'This request is no click that stops mails.',
    todo: 'Open the link in the mail and press the button there.',
  },
}
