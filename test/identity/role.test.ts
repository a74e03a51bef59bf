import { describe, expect, test } from 'vitest'
import * as role from '../../functions/identity/role.ts'
import { type Actor, type Role, roles } from '../../functions/kernel/actor.ts'
import { type Route, routes } from '../../functions/routes.ts'

const actor = (as: Role, courtCode?: string): Actor => ({
  subject: 's',
  subjects: ['s'],
  fullName: 'Nguyễn Văn An',
  role: as,
  ...(courtCode ? { courtCode } : {}),
  language: 'vi',
  assurance: 'eid',
  authenticatedAt: '2026-11-21T00:00:00Z',
})

const courtRoles: readonly Role[] = ['clerk', 'judge', 'chief-judge', 'accountant']
const properly = (as: Role): Actor => actor(as, courtRoles.includes(as) ? 'NA-KV01' : undefined)

const everyone = ['nobody', ...roles] as const
const signedIn = roles
const parties = ['citizen', 'lawyer', 'company']
const court = ['clerk', 'judge', 'chief-judge']

/** Who may call which route, written by hand: the table of contents is held to it. */
const expected: Readonly<Record<string, readonly string[]>> = {
  anyone: everyone,
  isSignedIn: signedIn,
  isParty: parties,
  isClerk: ['clerk'],
  isJudge: ['judge', 'chief-judge'],
  isChiefJudge: ['chief-judge'],
  isCourtOfficer: court,
  isAdministrator: ['administrator'],
  isAccountant: ['accountant'],
  isEnforcementAccountant: ['enforcement-accountant'],
  keepsBooks: ['accountant', 'enforcement-accountant'],
  answersFeedback: [...court, 'administrator'],
}

const nameOf = (route: Route): string => Object.entries(role).find(([, predicate]) => predicate === route.mayCall)?.[0] ?? 'unknown'

describe('who may call which route', () => {
  test.each(Object.entries(routes))('%s lets through exactly the roles of its predicate', (_, route) => {
    const name = nameOf(route)
    const may = everyone.filter(each => route.mayCall(each === 'nobody' ? undefined : properly(each)))
    expect(may).toEqual(everyone.filter(each => expected[name]?.includes(each)))
  })

  test.each(Object.entries(routes).filter(([, route]) => nameOf(route) !== 'anyone'))(
    '%s lets nobody through who is not signed in',
    (_, route) => {
      expect(route.mayCall(undefined)).toBe(false)
    },
  )

  test('an officer without a court may do nothing that belongs to a court', () => {
    const doors = [role.isClerk, role.isJudge, role.isChiefJudge, role.isCourtOfficer]
    expect(court.flatMap(each => doors.filter(door => door(actor(each as Role))))).toEqual([])
  })

  test('only these routes are open to anyone', () => {
    expect(
      Object.entries(routes)
        .filter(([, route]) => nameOf(route) === 'anyone')
        .map(([name]) => name),
    ).toEqual([
      'readHealth',
      'readSession',
      'beginSignIn',
      'finishSignIn',
      'requestCode',
      'confirmCode',
      'endSession',
      // Published judgments are everyone's to search.
      'searchJudgments',
      // By the code on the paper notice; a fine opens to nobody this way.
      'findOrder',
      'openAttemptByCode',
      // By signature.
      'receiveStripeEvent',
      // Nobody must say who they are to give feedback; its code opens the answer.
      // A link ends reminders and tells nothing of its owner; Zalo is believed by its signature.
      'endReminders',
      'receiveZaloEvent',
      // Hearings are public: nobody says who they are to follow them; the links that they were mailed open what is theirs.
      'askToFollow',
      'readFollower',
      'confirmFollowing',
      'endFollowing',
      'endByMail',
      'sendFeedback',
      'findFeedback',
    ])
  })

  test('a record belongs to a person under each of their accounts, and to nobody else', () => {
    const person = { ...actor('citizen'), subjects: ['eid-1', 'code-1'] }
    expect(['eid-1', 'code-1', 'eid-2', ''].map(owner => role.isOwner(person, owner))).toEqual([true, true, false, false])
  })
})
