// The page of reminders: each channel with its address and since when, the code that confirms one, and the whole history.
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { formatPhone } from '../../../../functions/kernel/phone.ts'
import { type ReminderChannel, reminderChannels } from '../../../../functions/reminders/reminder-consent.ts'
import type { ConsentView } from '../../../../functions/reminders/reminder-form.ts'
import { fill } from '../../words/fill.ts'
import { whenSignedIn } from '../account/signed-in.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { foldTable } from '../kit/fold-table.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'
import { askForm, codeForm, readConsent } from './consent-forms.ts'
import { reminders as words } from './reminder-words.ts'

const place = placeById('reminders')
const minuteSaid = (at: string): string => formatMinute(at, pageLanguage)
const addressSaid = (address: string): string => (address.startsWith('+') ? formatPhone(address) : address)
const channelSaid = (channel: ReminderChannel): string => words.channels[channel]

async function load(): Promise<void> {
  const outcome = await whileWaiting(place, api('/api/reminders', { parse: readConsent }))
  if (!outcome.ok) return showFailure(place, outcome, () => void load())
  show(outcome.data)
}

function show(consent: ConsentView, above?: HTMLElement): void {
  const asked = consent.asked
  fillPlace(
    place,
    above,
    asked
      ? codeForm(addressSaid(asked.address), {
          done: next => show(next, notice('success', fill(words.started, { channel: channelSaid(asked.channel) }))),
          again: () => ask(consent, asked.channel),
        })
      : reminderChannels.map(channel => channelPart(consent, channel)),
    history(consent),
  )
  if (above) above.focus()
  else if (asked) place.querySelector('input')?.focus()
}

function channelPart(consent: ConsentView, channel: ReminderChannel): HTMLElement {
  const given = consent.given.find(each => each.channel === channel)
  const begin = (label: string) => h('button', { type: 'button', class: 'button', onclick: () => ask(consent, channel) }, label)
  return h(
    'section',
    { class: 'entry' },
    h('h2', { class: 'entry-title' }, channelSaid(channel)),
    given
      ? h('p', {}, fill(words.since, { address: addressSaid(given.address), when: minuteSaid(given.since) }))
      : h('p', {}, statusTag(words.none)),
    h(
      'p',
      { class: 'actions' },
      given
        ? [h('button', { type: 'button', class: 'button', onclick: () => void stop(channel) }, words.stop), begin(words.change)]
        : begin(fill(words.start, { channel: channelSaid(channel) })),
    ),
  )
}

function ask(consent: ConsentView, channel: ReminderChannel): void {
  fillPlace(place, askForm(consent, channel, { done: next => show(next), cancel: () => void load() }))
  place.querySelector<HTMLElement>('h2')?.focus()
}

async function stop(channel: ReminderChannel): Promise<void> {
  const outcome = await api('/api/reminders/withdrawal', { method: 'POST', body: { channel }, parse: readConsent })
  if (!outcome.ok) return showFailure(place, outcome, () => void stop(channel))
  show(outcome.data, notice('success', fill(words.stopped, { channel: channelSaid(channel) })))
}

function history({ history: acts }: ConsentView): Child {
  const said = words.history
  const title = h('h2', {}, said.title)
  if (acts.length === 0) return [title, h('p', {}, said.empty)]
  return [
    title,
    foldTable(
      said.caption,
      [
        { heading: said.when, cell: each => minuteSaid(each.at) },
        {
          heading: said.what,
          cell: each => `${fill(said[each.act], { channel: channelSaid(each.channel) })}${each.way === 'link' ? `, ${said.byLink}` : ''}`,
        },
        { heading: said.where, cell: each => addressSaid(each.address) },
        { heading: said.form, cell: each => each.form },
      ],
      acts,
    ),
  ]
}

await whenSignedIn(place, words.why, load)
