// The account page at work: who one is to the portal, binding to VNeID, where notices reach one, signing out.
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { type Fact, factList } from '../desk/fact-list.ts'
import { courtName, directoryInForce } from '../desk/reference.ts'
import { backAddress } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import type { SignedIn } from '../kit/session.ts'
import { signOut } from '../kit/sign-out.ts'
import { contactForm } from './contact-form.ts'
import { whenSignedIn } from './signed-in.ts'

const [{ account }, { events }] = await loadWords({
  vi: () => Promise.all([import('../../words/vi/account.ts'), import('../../words/vi/events.ts')]),
  en: () => Promise.all([import('../../words/en/account.ts'), import('../../words/en/events.ts')]),
})

const place = placeById('account')

await whenSignedIn(place, account.why, async person => {
  fillPlace(
    place,
    keptApart(),
    part('who-title', account.who.title, await whoSaid(person)),
    person.assurance === 'code' ? part('bind-title', account.bind.title, ...bindSaid()) : null,
    part('contact-title', account.contact.title, h('p', {}, account.contact.hint), contactForm(person, account.contact)),
    part(
      'sign-out-title',
      account.signOut.title,
      h('p', {}, account.signOut.body),
      h('p', {}, h('button', { type: 'button', class: 'button button-quiet', onclick: () => signOut() }, account.signOut.action)),
    ),
  )
})

function part(id: string, title: string, ...body: readonly HTMLElement[]): HTMLElement {
  return h('section', { class: 'part', 'aria-labelledby': id }, h('h2', { id }, title), body)
}

/** After signing in with VNeID from within a one-time-code account of another name: nothing was joined, and nothing is lost. */
function keptApart(): HTMLElement | null {
  if (!new URLSearchParams(location.search).has('khac-ten')) return null
  const { apart } = account
  return notice(
    'warning',
    apart.title,
    apart.body.map(sentence => h('p', {}, sentence)),
    h('p', {}, h('a', { class: 'button button-quiet', href: backAddress() }, apart.goOn)),
  )
}

async function whoSaid(person: SignedIn): Promise<HTMLElement> {
  const { who } = account
  const court = person.courtCode === undefined ? '' : courtName(await directoryInForce(), person.courtCode, pageLanguage)
  const { organisation } = person
  const facts: Fact[] = [
    [who.name, person.fullName],
    [who.number, person.personalNumber],
    [who.organisation, organisation && `${organisation.name} (${organisation.taxCode})`],
    [who.role, new Map(Object.entries(events.actors)).get(person.role) ?? person.role],
    [who.court, court],
    [who.proof, who.assurance[person.assurance]],
    [
      who.until,
      fill(who.untilNote, { end: formatMinute(person.endsAt, pageLanguage), idle: formatMinute(person.idleUntil, pageLanguage) }),
    ],
  ]
  return factList(facts)
}

/** The session of the one-time code goes along, so that the account is bound when the person comes back. */
function bindSaid(): HTMLElement[] {
  const href = `/api/sign-in?${new URLSearchParams({ return: location.pathname })}`
  return [h('p', {}, account.bind.body), h('p', {}, h('a', { class: 'button button-quiet', href }, account.bind.action))]
}
