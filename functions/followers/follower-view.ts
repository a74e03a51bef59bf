// A follower as the page behind the link shows it: to whoever reads the mailbox.
import { agreedOf, type Followed, type Follower, waitingOf } from './follower.ts'
import type { FollowedView, FollowerView } from './follower-form.ts'
import { topicKey } from './topic.ts'

const followedView = ({ topic, askedAt, since }: Followed): FollowedView => ({
  ...topic,
  ...{ key: topicKey(topic), askedAt },
  ...(since === undefined ? {} : { since }),
})

/** `a…@example.vn`: a mail that was passed on tells no address. */
const masked = (email: string): string => `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`

export const followerView = (follower: Follower, now: string): FollowerView => ({
  email: masked(follower.email),
  waiting: waitingOf(follower, now).map(followedView),
  following: agreedOf(follower).map(followedView),
})
