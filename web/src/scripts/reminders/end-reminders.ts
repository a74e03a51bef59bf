// Ends reminders by e-mail at the press of a button; the link's secret stands behind the # and so in no log.
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { reminders } from './reminder-words.ts'

const words = reminders.end
const place = placeById('end')
const link = location.hash.slice(1)

async function end(): Promise<void> {
  const outcome = await api('/api/reminders/unsubscription', { method: 'POST', body: { link }, parse: () => undefined })
  if (!outcome.ok) return showFailure(place, outcome, () => void end())
  const done = notice('success', words.done)
  fillPlace(place, done)
  done.focus()
}

if (/^[\w-]{20,64}$/.test(link))
  fillPlace(place, h('button', { type: 'button', class: 'button button-primary', onclick: () => void end() }, words.action))
else fillPlace(place, notice('warning', words.noLink))
